// One date arranged otherwise: away, or other hours; afterwards it says which bookings have to be moved.
import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../../../shared/api/client';
import { useWrite } from '../../../shared/api/hooks';
import { clockTime, monthDay, weekday } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Dialog, FormDrawer } from '../../../shared/ui/dialog';
import { Choice, Field } from '../../../shared/ui/field';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { Frames, framesInOrder, type Frame } from './frames';
import type { PlanDay } from './month';
import type { Plan } from './plan-editor';

type Clashes = Answer<'POST /desk/plans/:id/exceptions'>['clashes'];
interface Props {
  plan: Plan;
  day: PlanDay;
  onClose: () => void;
  onClashes: (clashes: Clashes) => void;
}

const ways = [
  { value: 'away', label: '这天不上班' },
  { value: 'other', label: '这天换个时间' },
] as const;

export function ExceptionForm({ plan, day, onClose, onClashes }: Props) {
  const known = plan.exceptions.find(({ date }) => date === day.date);
  const [way, setWay] = useState<'away' | 'other'>(known && known.frames.length > 0 ? 'other' : 'away');
  const [frames, setFrames] = useState<Frame[]>(known?.frames ?? day.frames);
  const [reason, setReason] = useState(known?.reason ?? '');
  const save = useWrite('POST /desk/plans/:id/exceptions');
  const remove = useWrite('DELETE /desk/plans/:id/exceptions/:date');
  const wrong = way === 'other' && (frames.length === 0 || !framesInOrder(frames));
  const at = `${day.date}T12:00:00+08:00`;
  const submit = () =>
    save.mutate(
      {
        params: { id: plan.id },
        body: { date: day.date, frames: way === 'away' ? [] : frames, reason: reason.trim() },
      },
      {
        onSuccess: ({ clashes }) => {
          toast(`${monthDay(at)}已另外安排`);
          onClose();
          if (clashes.length > 0) onClashes(clashes);
        },
      },
    );
  return (
    <FormDrawer
      title={`${monthDay(at)} ${weekday(at)}`}
      hint={plan.name}
      submit="保存这一天"
      busy={save.isPending}
      disabled={wrong || reason.trim() === ''}
      error={save.error ?? remove.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {day.booked > 0 && <Note tone="due">这天已约 {day.booked} 个，保存后会列出对不上新时间的。</Note>}
      <Choice label="这天怎么安排" options={ways} value={way} onChange={setWay} />
      {way === 'other' && (
        <div className="fd">
          <span className="lab">上班时间</span>
          <Frames label="这天" frames={frames} rows={3} readOnly={false} onChange={setFrames} />
          {wrong && <span className="help bad">请填上班时间，结束要晚于开始，两段不能相叠</span>}
        </div>
      )}
      <Field label="为什么" required help="同事在一周预约里看得到">
        {(id) => (
          <input
            id={id}
            className="in"
            maxLength={300}
            placeholder="例如：培训：适老化改造"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {known && (
        <div>
          <Button
            kind="danger"
            busy={remove.isPending}
            onClick={() =>
              remove.mutate(
                { params: { id: plan.id, date: day.date } },
                {
                  onSuccess: () => {
                    toast(`${monthDay(at)}照平常上班`);
                    onClose();
                  },
                },
              )
            }
          >
            不另外安排，照平常
          </Button>
        </div>
      )}
    </FormDrawer>
  );
}

export function ClashList({ clashes, onClose }: { clashes: Clashes; onClose: () => void }) {
  return (
    <Dialog title="这些预约要改时间" onClose={onClose}>
      <div className="dialog-body">
        <span>它们还在原来的时间，居民还不知道。请逐个打开改约，系统会通知居民。</span>
        <ul>
          {clashes.map(({ appointmentId, start }) => (
            <li key={appointmentId} className="row">
              <Link to={`/appointments/${appointmentId}`}>
                {monthDay(start)} {weekday(start)} {clockTime(start)} 的预约
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className="dialog-foot">
        <span className="sp" />
        <Button kind="main" onClick={onClose}>
          知道了
        </Button>
      </div>
    </Dialog>
  );
}
