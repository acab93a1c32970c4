// The usual week of one worker or room: frames of each weekday, what a full week is, how many bookings a day.
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import type { Answer } from '../../../shared/api/client';
import { Button } from '../../../shared/ui/button';
import type { ClashCheck } from '../../../shared/ui/clash-check';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { Frames, framesInOrder, Track, type Frame } from './frames';
import { movedOn } from './issues';
import { NumberField } from './number-field';

export type Plan = Answer<'GET /desk/plans'>['items'][number];

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

interface Draft {
  week: Frame[][];
  hours: number;
  dailyMaximum: number | undefined;
  version: number;
  /** The week as it was stored when this draft began. */
  stored: string;
}

const weekOf = ({ weekly, weeklyMinutes, dailyMaximum }: Plan): string =>
  JSON.stringify([weekly, weeklyMinutes, dailyMaximum]);

const draftOf = (plan: Plan): Draft => ({
  week: weekdays.map((_, index) =>
    plan.weekly
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ from, to }) => ({ from, to }))
      .sort((one, other) => one.from - other.from),
  ),
  hours: Math.round(plan.weeklyMinutes / 60),
  dailyMaximum: plan.dailyMaximum,
  version: plan.version,
  stored: weekOf(plan),
});

interface Props {
  plan: Plan;
  readOnly: boolean;
  check: ClashCheck;
}

export function PlanEditor({ plan, readOnly, check }: Props) {
  const [draft, setDraft] = useState(() => draftOf(plan));
  const save = useWrite('PUT /desk/plans/:id');
  const planned = draft.week.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  const wrong = !draft.week.every(framesInOrder);
  const gap = wrong
    ? '有一段结束早于开始，或两段相叠，请改过来'
    : Number.isNaN(draft.hours) || Number.isNaN(draft.dailyMaximum)
      ? '有数字没填对，请看红字'
      : undefined;
  // A single date written meanwhile moves the version on, but says nothing about the week.
  const version = draft.stored === weekOf(plan) ? plan.version : draft.version;
  const submit = () => {
    const weekly = draft.week.flatMap((frames, index) =>
      frames.map((frame) => ({ weekday: index + 1, ...frame })),
    );
    const limit = draft.dailyMaximum === undefined ? {} : { dailyMaximum: draft.dailyMaximum };
    const body = { weekly, weeklyMinutes: draft.hours * 60, ...limit, version };
    check.run({ what: 'week', resourceId: plan.id, weekly }, () =>
      save.mutateAsync({ params: { id: plan.id }, body }).then((saved) => {
        toast('排班已保存，居民看到的空闲时间跟着变');
        setDraft(draftOf(saved));
      }),
    );
  };
  return (
    <section>
      <div className="row">
        <h3>每周的时间</h3>
        {!plan.written && (
          <span className="sm sec">
            还没写排班，现在按{plan.kind === 'staff' ? '值班时间或办公时间' : '办公时间'}算
          </span>
        )}
        <span className="sp" />
        <span className="sm sec">一周排了 {(planned / 60).toFixed(1).replace('.0', '')} 小时</span>
      </div>
      <WeekRows draft={draft} readOnly={readOnly} onChange={(week) => setDraft({ ...draft, week })} />
      <div className="plan-foot" style={{ margin: '10px 0' }}>
        <NumberField
          label="排满一周是"
          unit="小时"
          min={0}
          max={100}
          value={draft.hours}
          onChange={(hours = NaN) => setDraft({ ...draft, hours })}
        />
        <NumberField
          label="一天最多"
          unit="个预约"
          min={1}
          max={40}
          whenEmpty="不限"
          value={draft.dailyMaximum}
          onChange={(dailyMaximum) => setDraft({ ...draft, dailyMaximum })}
        />
      </div>
      {save.error && <Note tone="bad">{messageOf(save.error)}</Note>}
      {!readOnly && (
        <div className="row">
          <Button
            kind="main"
            busy={save.isPending || check.busy}
            disabled={gap !== undefined}
            onClick={submit}
          >
            保存排班
          </Button>
          {movedOn(save.error) && (
            <Button onClick={() => setDraft(draftOf(plan))}>放弃我改的，看最新的</Button>
          )}
          <span className={gap ? 'sm bad' : 'sm sec'}>
            {gap ?? '清空时间就是那天不上班；中间空着就是休息'}
          </span>
        </div>
      )}
    </section>
  );
}

interface RowsProps {
  draft: Draft;
  readOnly: boolean;
  onChange: (week: Frame[][]) => void;
}

function WeekRows({ draft, readOnly, onChange }: RowsProps) {
  return (
    <table className="week-rows">
      <tbody>
        {weekdays.map((day, index) => (
          <tr key={day}>
            <th scope="row" className="sec nw">
              {day}
            </th>
            <td>
              <Frames
                label={day}
                frames={draft.week[index] ?? []}
                rows={3}
                readOnly={readOnly}
                onChange={(frames) => onChange(draft.week.map((old, at) => (at === index ? frames : old)))}
              />
            </td>
            <td className="track-cell">
              <Track frames={draft.week[index] ?? []} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
