// One date arranged otherwise: away, or other hours.
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { momentAt } from '../../../shared/format/days';
import { monthDay, weekday } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { FormDrawer } from '../../../shared/ui/dialog';
import { Choice } from '../../../shared/ui/field';
import { LineField } from '../../../shared/ui/form-fields';
import type { ClashCheck } from '../../../shared/ui/clash-check';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { Frames, framesInOrder, type Frame } from './frames';
import type { PlanDay } from './month';
import type { Plan } from './plan-editor';

interface Props {
  plan: Plan;
  day: PlanDay;
  check: ClashCheck;
  onClose: () => void;
}

const ways = [
  { value: 'away', label: '这天不上班' },
  { value: 'other', label: '这天换个时间' },
] as const;

export function ExceptionForm({ plan, day, check, onClose }: Props) {
  const known = plan.exceptions.find(({ date }) => date === day.date);
  const [way, setWay] = useState<'away' | 'other'>(known && known.frames.length > 0 ? 'other' : 'away');
  const [frames, setFrames] = useState<Frame[]>(known?.frames ?? day.frames);
  const [reason, setReason] = useState(known?.reason ?? '');
  const save = useWrite('POST /desk/plans/:id/exceptions');
  const remove = useWrite('DELETE /desk/plans/:id/exceptions/:date');
  const wrong = way === 'other' && (frames.length === 0 || !framesInOrder(frames));
  const at = momentAt(day.date);
  const params = { id: plan.id };
  const done = (words: string) => () => {
    toast(`${monthDay(at)}${words}`);
    onClose();
  };
  const submit = () => {
    const exception = { date: day.date, frames: way === 'away' ? [] : frames, reason: reason.trim() };
    check.run({ what: 'day', resourceId: plan.id, exception }, () =>
      save.mutateAsync({ params, body: exception }).then(done('已另外安排')),
    );
  };
  const asUsual = () =>
    check.run({ what: 'plainDay', resourceId: plan.id, date: day.date }, () =>
      remove.mutateAsync({ params: { ...params, date: day.date } }).then(done('照平常上班')),
    );
  return (
    <FormDrawer
      title={`${monthDay(at)} ${weekday(at)}`}
      hint={plan.name}
      submit="保存这一天"
      busy={save.isPending || check.busy}
      disabled={wrong || reason.trim() === ''}
      error={save.error ?? remove.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {day.booked > 0 && <Note tone="due">这天已约 {day.booked} 个，保存前会列出对不上新时间的。</Note>}
      <Choice label="这天怎么安排" options={ways} value={way} onChange={setWay} />
      {way === 'other' && (
        <div className="fd">
          <span className="lab">上班时间</span>
          <Frames label="这天" frames={frames} rows={3} readOnly={false} onChange={setFrames} />
          {wrong && <span className="help bad">请填上班时间，结束要晚于开始，两段不能相叠</span>}
        </div>
      )}
      <LineField
        label="为什么"
        required
        help="同事在一周预约里看得到"
        max={300}
        placeholder="例如：培训：适老化改造"
        value={reason}
        onChange={setReason}
      />
      {known && (
        <div>
          <Button kind="danger" busy={remove.isPending || check.busy} onClick={asUsual}>
            不另外安排，照平常
          </Button>
        </div>
      )}
    </FormDrawer>
  );
}
