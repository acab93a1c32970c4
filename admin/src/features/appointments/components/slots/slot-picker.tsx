// Who, which day, what time: workers with why they suit, a week of days with their marks, free starts as buttons.
import { dayMarks } from '@constants/appointments';
import type { CalendarDay } from '@contract/appointments';
import { useRead } from '../../../../shared/api/hooks';
import { addDays, mondayOf } from '../../../../shared/format/days';
import { isoDay } from '../../../../shared/format/time';
import { Failed, Loading } from '../../../../shared/ui/boards';
import { Button } from '../../../../shared/ui/button';
import { Note } from '../../../../shared/ui/marks';
import { dayHead, halfOf, shortClock, type Half } from '../../api/days';
import { Workers } from './workers';
import './slots.css';

export interface Choice {
  staffId?: string | undefined;
  name?: string | undefined;
  date: string;
  start?: string | undefined;
}

interface Props {
  offerId: string;
  residentId: string;
  movingId?: string;
  choice: Choice;
  onChange: (choice: Choice) => void;
  /** Offers 谁都可以 as the first of the workers. */
  anybody?: boolean;
}

const halves: ReadonlyArray<[Half, string]> = [
  ['morning', '上午'],
  ['afternoon', '下午'],
];

export function SlotPicker({ offerId, residentId, movingId, choice, onChange, anybody }: Props) {
  const monday = mondayOf(choice.date);
  const query = { offerId, residentId, from: monday, days: 7, ...(movingId ? { movingId } : {}) };
  const all = useRead('GET /desk/calendar', { query }, { keepPrevious: true });
  const own = useRead(
    'GET /desk/calendar',
    { query: { ...query, ...(choice.staffId ? { staffId: choice.staffId } : {}) } },
    { keepPrevious: true },
  );
  const days = own.data?.days ?? [];
  const day = days.find(({ date }) => date === choice.date);
  const today = isoDay(Date.now());
  const go = (date: string) => onChange({ ...choice, date: date < today ? today : date, start: undefined });
  if (own.isError && !own.data) return <Failed error={own.error} retry={() => void own.refetch()} />;
  if (!own.data || !all.data) return <Loading rows={4} />;
  return (
    <div className="slots" aria-busy={own.isPlaceholderData}>
      {own.data.refusal && <Note tone="due">{own.data.refusal}</Note>}
      <Workers
        workers={all.data.workers}
        value={choice.staffId}
        anybody={anybody ?? false}
        onChange={(staffId, name) => onChange({ staffId, name, date: choice.date })}
      />
      <div className="row strip">
        <Button
          icon="left"
          aria-label="前一周"
          disabled={monday <= today}
          onClick={() => go(addDays(monday, -7))}
        />
        <DayStrip days={days} chosen={choice.date} onChoose={go} />
        <Button icon="right" aria-label="后一周" onClick={() => go(addDays(monday, 7))} />
      </div>
      {halves.map(([half, word]) => (
        <Starts
          key={half}
          word={word}
          day={day}
          half={half}
          chosen={choice.start}
          onChoose={(start) => onChange({ ...choice, start })}
        />
      ))}
    </div>
  );
}

interface StripProps {
  days: readonly CalendarDay[];
  chosen: string;
  onChoose: (date: string) => void;
}

function DayStrip({ days, chosen, onChoose }: StripProps) {
  return (
    <div className="days" role="group" aria-label="哪一天">
      {days.map(({ date, mark, slots }) => (
        <button
          type="button"
          key={date}
          className={`day ${mark}${date === chosen ? ' on' : ''}`}
          aria-pressed={date === chosen}
          onClick={() => onChoose(date)}
        >
          <b>{dayHead(date, false)}</b>
          <span className="sm">
            {mark === 'open' ? `${slots.filter(({ left }) => left > 0).length}个时间` : dayMarks[mark]}
          </span>
        </button>
      ))}
    </div>
  );
}

interface StartsProps {
  word: string;
  day: CalendarDay | undefined;
  half: Half;
  chosen: string | undefined;
  onChoose: (start: string) => void;
}

function Starts({ word, day, half, chosen, onChoose }: StartsProps) {
  const slots = (day?.slots ?? []).filter(({ start }) => halfOf(start) === half);
  const free = slots.filter(({ left }) => left > 0);
  return (
    <div className="starts" role="group" aria-label={word}>
      <span className="sec">{word}</span>
      <div className="row wrap">
        {free.map(({ start }) => (
          <button
            type="button"
            key={start}
            className={start === chosen ? 'start on' : 'start'}
            aria-pressed={start === chosen}
            onClick={() => onChoose(start)}
          >
            {shortClock(start)}
          </button>
        ))}
        {free.length === 0 && <span className="sec">{slots.length > 0 ? '约满了' : '没有能约的时间'}</span>}
      </div>
    </div>
  );
}
