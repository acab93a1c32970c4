// One day hour by hour: people × time, bookings as long as they last; drop a booking at the time where it shall begin.
import type { BoardDay, BoardRow, StaffAppointmentRow } from '@contract/appointments';
import { useState } from 'react';
import { Link } from 'react-router';
import { minuteOfDay } from '../../../../shared/format/time';
import { asTime } from '../../../../shared/ui/time-input';
import { inHalf, isOff } from '../../api/board';
import { steer } from './arrows';
import { useBoard } from './board-context';
import { BookingChip } from './booking-chip';
import { Head } from './week-table';

interface Props {
  rows: readonly BoardRow[];
  date: string;
  /** Minutes after midnight now, when the day is today. */
  now: number | undefined;
}

const laneHeight = 68;
const tones = ['', 'b', 'v', 'o', 'g'];
const all = (day: BoardDay) => [...inHalf(day, 'morning'), ...inHalf(day, 'afternoon')];

/** From the hour of the first to the hour of the last thing of the day, at least office hours. */
function spanOf(days: readonly BoardDay[]): { from: number; to: number } {
  const starts = days.flatMap((day) => [...day.frames.map((frame) => frame.from), ...all(day).map(startOf)]);
  const ends = days.flatMap((day) => [...day.frames.map((frame) => frame.to), ...all(day).map(endOf)]);
  return {
    from: Math.floor(Math.min(8 * 60, ...starts) / 60) * 60,
    to: Math.ceil(Math.max(18 * 60, ...ends) / 60) * 60,
  };
}
const startOf = ({ start }: StaffAppointmentRow) => minuteOfDay(start);
const endOf = ({ start, end }: StaffAppointmentRow) => Math.max(minuteOfDay(end), minuteOfDay(start) + 20);

/** A chip needs about an hour of width: what begins before the one above it ends goes one lane down. */
function lanesOf(bookings: readonly StaffAppointmentRow[]): { booking: StaffAppointmentRow; lane: number }[] {
  const ends: number[] = [];
  return bookings.map((booking) => {
    const free = ends.findIndex((end) => end <= startOf(booking));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(endOf(booking), startOf(booking) + 60);
    return { booking, lane };
  });
}

export function DayView({ rows, date, now }: Props) {
  const lines = rows.flatMap((row) => {
    const day = row.days.find((one) => one.date === date);
    return day ? [{ row, day }] : [];
  });
  const span = spanOf(lines.map(({ day }) => day));
  const hours = Array.from({ length: (span.to - span.from) / 60 }, (_, index) => span.from / 60 + index);
  return (
    <div className="scr-x" role="region" aria-label="一天的预约" tabIndex={0} onKeyDown={steer}>
      <table className="dv-table">
        <colgroup>
          <col style={{ width: 126 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-read">人员</span>
            </th>
            <th scope="col">
              <span className="hours">
                {hours.map((hour) => (
                  <span key={hour}>{hour}:00</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, day }, index) => (
            <tr key={row.id}>
              <Head row={row} tone={tones[index % tones.length] ?? ''} />
              <td>
                <Line row={row} day={day} span={span} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  row: BoardRow;
  day: BoardDay;
  span: { from: number; to: number };
  now: number | undefined;
}

function Line({ row, day, span, now }: LineProps) {
  const { dragged, drop } = useBoard();
  const [over, setOver] = useState(false);
  const lanes = lanesOf(all(day));
  const percent = (minute: number) => ((minute - span.from) / (span.to - span.from)) * 100;
  const place = (from: number, to: number) => ({
    left: `${percent(from)}%`,
    width: `${percent(to) - percent(from)}%`,
  });
  return (
    <div
      style={{ minHeight: Math.max(1, ...lanes.map(({ lane }) => lane + 1)) * laneHeight + 18 }}
      className={`dv${dragged ? ' open' : ''}${over ? ' over' : ''}`}
      onDragOver={(event) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const box = event.currentTarget.getBoundingClientRect();
        const minute = span.from + ((event.clientX - box.left) / box.width) * (span.to - span.from);
        const half = minute < 13 * 60 ? 'morning' : 'afternoon';
        drop({ staffId: row.id, name: row.name, date: day.date, half, minute: Math.round(minute / 5) * 5 });
      }}
    >
      {day.frames.map((frame) => (
        <Link
          key={frame.from}
          className="frame"
          style={place(frame.from, frame.to)}
          draggable={false}
          aria-label={`${row.name} ${asTime(frame.from)}–${asTime(frame.to)} 上班，去预约`}
          to={`/appointments/new?${new URLSearchParams({ staffId: row.id, date: day.date })}`}
        />
      ))}
      {isOff(day) && <span className="why">{day.off}</span>}
      {now !== undefined && now > span.from && now < span.to && (
        <i className="now" style={{ left: `${percent(now)}%` }} />
      )}
      {lanes.map(({ booking, lane }) => (
        <span
          key={booking.id}
          className="at"
          style={{ ...place(startOf(booking), endOf(booking)), top: 12 + lane * laneHeight }}
        >
          <BookingChip booking={booking} holder={row} />
        </span>
      ))}
    </div>
  );
}
