// What has happened to a booking, newest first.
import type { AppointmentAction } from '@constants/appointments';
import type { StaffAppointment } from '@contract/appointments';
import { clockTime, monthDay } from '../../../../shared/format/time';
import { Icon, type IconName } from '../../../../shared/ui/icon';
import { Part } from './part';

const looks: Readonly<Record<AppointmentAction, { icon: IconName; tone: string }>> = {
  hold: { icon: 'clock', tone: 'closed' },
  book: { icon: 'calendar', tone: 'assigned' },
  confirm: { icon: 'okc', tone: 'accepted' },
  decline: { icon: 'slash', tone: 'rejected' },
  reschedule: { icon: 'calendar', tone: 'submitted' },
  cancel: { icon: 'undo', tone: 'cancelled' },
  lapse: { icon: 'clock', tone: 'closed' },
  remind: { icon: 'bell', tone: 'closed' },
  checkIn: { icon: 'pin', tone: 'inProgress' },
  attempt: { icon: 'phone', tone: 'rejected' },
  unanswered: { icon: 'alert', tone: 'rejected' },
  record: { icon: 'edit', tone: 'inProgress' },
  checkOut: { icon: 'okc', tone: 'resolved' },
  miss: { icon: 'slash', tone: 'rejected' },
  rate: { icon: 'star', tone: 'resolved' },
  appeal: { icon: 'chat', tone: 'submitted' },
  rule: { icon: 'stamp', tone: 'accepted' },
  followUp: { icon: 'phone', tone: 'resolved' },
  raiseRequest: { icon: 'inbox', tone: 'merged' },
};

export function Story({ booking: { steps } }: { booking: StaffAppointment }) {
  return (
    <Part title="经过">
      <ul className="tl">
        {[...steps].reverse().map((step) => (
          <li key={step.id}>
            <span className={`nd st-${looks[step.action].tone}`}>
              <Icon name={looks[step.action].icon} />
            </span>
            <div>
              <div className="row">
                <b>{step.title}</b>
                <span className="sp" />
                <span className="sm ter nw">
                  {monthDay(step.at)} {clockTime(step.at)}
                </span>
              </div>
              {!step.title.startsWith(step.by) && <div className="sm sec">{step.by}</div>}
              {step.text && <div className="pre">{step.text}</div>}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
