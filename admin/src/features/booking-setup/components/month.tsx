// Five weeks as they will really be worked: plan, holidays, single dates, leave and closures together.
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import type { Answer } from '../../../shared/api/client';
import { addDays, momentAt, mondayOf } from '../../../shared/format/days';
import { isoDay, monthDay } from '../../../shared/format/time';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { framesInWords } from './frames';
import type { Plan } from './plan-editor';

export type PlanDay = Answer<'GET /desk/plans/:id/days'>['items'][number];

/** Five weeks. */
const shown = 35;
const heads = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

interface Props {
  plan: Plan;
  readOnly: boolean;
  onDay: (day: PlanDay) => void;
}

export function Month({ plan, readOnly, onDay }: Props) {
  const today = isoDay(Date.now());
  const [from, setFrom] = useState(mondayOf(today));
  const days = useRead(
    'GET /desk/plans/:id/days',
    { params: { id: plan.id }, query: { from, days: shown } },
    { keepPrevious: true },
  );
  const items = days.data?.items ?? [];
  const move = (days: number) => setFrom(addDays(from, days));
  return (
    <section>
      <div className="row" style={{ marginBottom: 6 }}>
        <h3 style={{ margin: 0 }}>每一天</h3>
        <span className="sm sec">{readOnly ? '' : '点一天，另外安排'}</span>
        <span className="sp" />
        <Button small kind="quiet" icon="left" aria-label="前五周" onClick={() => move(-shown)} />
        <span className="nw">
          {monthDay(momentAt(from))} – {monthDay(momentAt(addDays(from, shown - 1)))}
        </span>
        <Button small kind="quiet" icon="right" aria-label="后五周" onClick={() => move(shown)} />
      </div>
      {!days.data &&
        (days.isError ? <Failed error={days.error} retry={() => void days.refetch()} /> : <Loading />)}
      {days.data && (
        <div className="month">
          {heads.map((head) => (
            <b key={head}>{head}</b>
          ))}
          {items.map((day) => (
            <DayCell
              key={day.date}
              day={day}
              today={today}
              exception={plan.exceptions.find(({ date }) => date === day.date)?.reason}
              disabled={readOnly || day.date < today}
              onClick={() => onDay(day)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface CellProps {
  day: PlanDay;
  today: string;
  /** Why this date is arranged otherwise. */
  exception: string | undefined;
  disabled: boolean;
  onClick: () => void;
}

function DayCell({ day, today, exception, disabled, onClick }: CellProps) {
  const label = exception ?? day.off;
  const [month = '', ofMonth = ''] = monthDay(momentAt(day.date)).split(/(?<=月)/);
  const monthShown = ofMonth === '1日';
  return (
    <button
      type="button"
      className={`${day.frames.length === 0 ? 'off' : ''}${day.date === today ? ' today' : ''}`}
      disabled={disabled}
      onClick={onClick}
    >
      <b>
        {day.date === today ? (
          '今天'
        ) : (
          <>
            <span className={monthShown ? '' : 'only-read'}>{month}</span>
            {ofMonth}
          </>
        )}
      </b>
      {label && <span className="sm el chip-off">{label}</span>}
      {day.frames.map((frame) => (
        <span className="sm sec nw" key={frame.from}>
          {framesInWords([frame])}
        </span>
      ))}
      {day.booked > 0 && <span className="sm pri">已约 {day.booked}</span>}
    </button>
  );
}
