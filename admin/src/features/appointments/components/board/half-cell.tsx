// Half a day of one person: bookings, the proposal if it is here, and what could still be booked; takes drops.
import type { BoardDay, BoardRow } from '@contract/appointments';
import { useState } from 'react';
import { Link } from 'react-router';
import { isoDay } from '../../../../shared/format/time';
import { Icon } from '../../../../shared/ui/icon';
import { inHalf, whyNotIn } from '../../api/board';
import { dayHead, halfOf, type Half } from '../../api/days';
import { useBoard } from './board-context';
import { BookingChip, ProposedChip } from './booking-chip';

interface Props {
  row: BoardRow;
  day: BoardDay;
  half: Half;
}

export function HalfCell({ row, day, half }: Props) {
  const { dragged, drop, proposal } = useBoard();
  const [over, setOver] = useState(false);
  const bookings = inHalf(day, half);
  const isHere =
    proposal?.staffId === row.id &&
    isoDay(proposal.start) === day.date &&
    halfOf(proposal.start) === half &&
    proposal;
  const why = whyNotIn(day, half);
  const free = day.free[half] - (isHere ? 1 : 0);
  const cell = { staffId: row.id, name: row.name, date: day.date, half };
  return (
    <div
      className={`hf${why ? ' lv' : ''}${dragged ? ' open' : ''}${over ? ' over' : ''}`}
      data-cell={`${row.id} ${day.date} ${half}`}
      onDragOver={(event) => {
        if (!dragged) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop(cell);
      }}
    >
      {why && <span className="why">{why}</span>}
      {bookings
        .filter(({ start }) => !isHere || start < isHere.start)
        .map((booking) => (
          <BookingChip key={booking.id} booking={booking} holder={row} />
        ))}
      {isHere && <ProposedChip proposal={isHere} />}
      {isHere &&
        bookings
          .filter(({ start }) => start >= isHere.start)
          .map((booking) => <BookingChip key={booking.id} booking={booking} holder={row} />)}
      {free > 0 && <Free row={row} day={day} half={half} count={free} />}
    </div>
  );
}

function Free({ row, day, half, count }: Props & { count: number }) {
  const { mayBook } = useBoard();
  const words = (
    <>
      <Icon name="plus" size="s" />
      可约 {count}
    </>
  );
  if (!mayBook) return <span className="fr">{words}</span>;
  const query = new URLSearchParams({ staffId: row.id, date: day.date, half });
  return (
    <Link
      className="fr"
      data-stop
      to={`/appointments/new?${query}`}
      aria-label={`${row.name} ${dayHead(day.date, true)} ${half === 'morning' ? '上午' : '下午'} 可约 ${count}，去预约`}
    >
      {words}
    </Link>
  );
}
