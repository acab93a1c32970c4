// Everything about a booking: who, when, where, answers, the visit, the record, the rating, the appeal, the story.
import { doors, paymentStates, placeKinds } from '@constants/appointments';
import type { StaffAppointment } from '@contract/appointments';
import { Link } from 'react-router';
import { Note } from '../../../../shared/ui/marks';
import { dayAndClock, shortClock } from '../../api/days';
import { Outcome, RecordPart, VisitPart } from './after';
import { Line, Part } from './part';
import { Person } from './person';
import { Story } from './story';

export function AppointmentBody({ booking }: { booking: StaffAppointment }) {
  return (
    <>
      {booking.conflict && (
        <Note tone="due" icon="alert">
          <b>冲突。</b> {booking.conflict}
        </Note>
      )}
      {booking.late && <Note tone="plain">取消得晚，计一次违约。</Note>}
      <When booking={booking} />
      <Person key={booking.id} booking={booking} />
      {(booking.answers.length > 0 || booking.preparation) && (
        <Part title="预约时说的">
          <div className="kv wide">
            {booking.answers.map(({ label, text }) => (
              <Line key={label} name={label}>
                <span className="pre">{text}</span>
              </Line>
            ))}
            {booking.preparation && <Line name="请居民准备">{booking.preparation}</Line>}
          </div>
        </Part>
      )}
      <VisitPart booking={booking} />
      <RecordPart booking={booking} />
      <Outcome booking={booking} />
      <Story booking={booking} />
    </>
  );
}

function When({ booking }: { booking: StaffAppointment }) {
  const { provider } = booking;
  return (
    <div className="kv">
      <Line name="时间">
        <b className="md">
          {dayAndClock(booking.start)}–{shortClock(booking.end)}
        </b>
      </Line>
      <Line name={provider?.kind === 'room' ? '场地' : '谁来'}>
        {provider ? (
          <>
            <b>{provider.name}</b>{' '}
            <span className="sec">
              {provider.kind === 'staff' ? `${provider.role} · ${provider.unitName}` : provider.unitName}
            </span>
          </>
        ) : (
          <span className="due">还没定谁来</span>
        )}
      </Line>
      <Line name="地点">
        <span className="tag">{placeKinds[booking.placeKind]}</span> {booking.place}
      </Line>
      {booking.party > 1 && <Line name="人数">{booking.party} 人</Line>}
      {booking.payment && (
        <Line name="费用">
          {booking.payment.points} 积分，{paymentStates[booking.payment.state]}
          {booking.payment.byFamily && '，家人付'}
        </Line>
      )}
      <Line name="怎么约的">
        {doors[booking.door]}
        {booking.requestId && (
          <>
            {' '}
            · 诉求 <Link to={`/requests/${booking.requestId}`}>{booking.requestNumber ?? '查看'}</Link>
          </>
        )}
        {booking.seriesId && ' · 定期预约里的一次'}
      </Line>
    </div>
  );
}
