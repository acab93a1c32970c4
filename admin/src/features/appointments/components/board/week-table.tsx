// The week: people × days, all mornings of a person over all afternoons; arrows go from booking to booking.
import type { BoardDay, BoardRow } from '@contract/appointments';
import { useState } from 'react';
import { isOff, weekLoad } from '../../api/board';
import { momentAt } from '../../../../shared/format/days';
import { monthDay } from '../../../../shared/format/time';
import { dayHead } from '../../api/days';
import { steer } from './arrows';
import { useBoard } from './board-context';
import { HalfCell } from './half-cell';

const tones = ['', 'b', 'v', 'o', 'g'];

export function WeekTable({ rows, today }: { rows: readonly BoardRow[]; today: string }) {
  const days = rows[0]?.days ?? [];
  const weekend = (index: number) => days.length > 5 && index > 4;
  return (
    <div className="scr-x" role="region" aria-label="一周的预约" tabIndex={0} onKeyDown={steer}>
      <table className="wk-table">
        <colgroup>
          <col style={{ width: 126 }} />
          {days.map((day, index) => (
            <col key={day.date} style={weekend(index) ? { width: 118 } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-read">人员</span>
            </th>
            {days.map(({ date }, index) => (
              <th key={date} scope="col" className={date === today ? 'td0' : ''}>
                <DayName date={date} withMonth={index === 0 || date.endsWith('-01')} />{' '}
                {date === today && <span className="tag p">今天</span>}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, index) => (
          <tbody key={row.id} className={row.kind}>
            <tr>
              <Head row={row} tone={tones[index % tones.length] ?? ''} halves />
              {row.days.map((day) => (
                <Morning key={day.date} row={row} day={day} isToday={day.date === today} />
              ))}
            </tr>
            <tr>
              {row.days
                .filter((day) => !isAway(day))
                .map((day) => (
                  <td key={day.date} className={toneOf(day, day.date === today)}>
                    <HalfCell row={row} day={day} half="afternoon" />
                  </td>
                ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The month is left out where columns are narrow: it stands in the head of the page. */
function DayName({ date, withMonth }: { date: string; withMonth: boolean }) {
  const [weekday, day] = dayHead(date, false).split(' ');
  return (
    <>
      {weekday} {withMonth && <span className="mo">{monthDay(momentAt(date)).replace(/\d+日$/, '')}</span>}
      {day}
    </>
  );
}

interface HeadProps {
  row: BoardRow;
  tone: string;
  /** Stands over two rows, the mornings and the afternoons. */
  halves?: boolean;
}

export function Head({ row, tone, halves = false }: HeadProps) {
  const load = weekLoad(row);
  return (
    <th scope={halves ? 'rowgroup' : 'row'} rowSpan={halves ? 2 : 1}>
      <span className="row">
        {row.kind === 'staff' && (
          <span className={`av x ${tone}`} aria-hidden>
            {row.name.slice(0, 1)}
          </span>
        )}
        <span className="col el">
          <b className={row.kind === 'staff' ? 'el' : 'two'} title={row.name}>
            {row.name}
          </b>
          <span className="sm sec el">{row.role || '场地'}</span>
        </span>
      </span>
      <span className={`sm load ${load.over ? 'due b' : 'sec'}`}>{load.words}</span>
      {row.weeklyMinutes > 0 && (
        <span className={load.over ? 'bar due' : 'bar'}>
          <i style={{ width: `${load.percent}%` }} />
        </span>
      )}
    </th>
  );
}

/** Away the whole day, and nothing is left there that has to be moved. */
const isAway = (day: BoardDay): boolean => isOff(day) && day.bookings.length === 0;

const toneOf = (day: BoardDay, isToday: boolean): string =>
  `${isToday ? 'td0' : ''}${isOff(day) ? ' lv' : ''}`;

interface CellProps {
  row: BoardRow;
  day: BoardDay;
  isToday: boolean;
}

function Morning({ row, day, isToday }: CellProps) {
  if (isAway(day)) return <AwayCell row={row} day={day} isToday={isToday} />;
  return (
    <td className={toneOf(day, isToday)}>
      {isOff(day) && <span className="why">{day.off}</span>}
      <HalfCell row={row} day={day} half="morning" />
    </td>
  );
}

/** One hatched field for the whole day; what is dropped there is asked about. */
function AwayCell({ row, day, isToday }: CellProps) {
  const { dragged, drop } = useBoard();
  const [over, setOver] = useState(false);
  return (
    <td
      rowSpan={2}
      className={`${toneOf(day, isToday)}${over ? ' over' : ''}`}
      onDragOver={(event) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop({ staffId: row.id, name: row.name, date: day.date, half: 'morning' });
      }}
    >
      <span className="why">{day.off}</span>
    </td>
  );
}
