// The first booking that cannot work as it stands: where, why, and who could take it over at the same time.
import type { BoardRow } from '@contract/appointments';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { messageOf } from '../../../../shared/api/errors';
import { useRead } from '../../../../shared/api/hooks';
import { isoDay } from '../../../../shared/format/time';
import { Icon } from '../../../../shared/ui/icon';
import { toast } from '../../../../shared/ui/toast';
import { conflictsOf, type Conflict } from '../../api/board';
import { slotsOf } from '../../api/calendar';
import { weekdayTime } from '../../api/days';
import { useMoves } from '../../api/moves';
import type { MoveAsked } from '../../api/use-drop';
import { useBoard } from './board-context';

const mostAsked = 6;

export function ConflictNote({
  rows,
  onAsk,
}: {
  rows: readonly BoardRow[];
  onAsk: (asked: MoveAsked) => void;
}) {
  const conflicts = conflictsOf(rows);
  const [index, setIndex] = useState(0);
  const shown = conflicts[index % Math.max(1, conflicts.length)];
  if (!shown) return null;
  return (
    <div className="note due sm">
      <Icon name="alert" size="s" />
      <div className="sp">
        <Shown conflict={shown} onAsk={onAsk} />
        {conflicts.length > 1 && (
          <button type="button" className="link" onClick={() => setIndex(index + 1)}>
            还有 {conflicts.length - 1} 处冲突
          </button>
        )}
      </div>
    </div>
  );
}

function Shown({
  conflict: { row, booking },
  onAsk,
}: {
  conflict: Conflict;
  onAsk: (asked: MoveAsked) => void;
}) {
  const { mayBook, openAt } = useBoard();
  return (
    <>
      <Link to={openAt(booking.id)} replace className="b plain">
        {weekdayTime(booking.start)} 冲突
      </Link>
      <br />
      {row.name} {booking.offerName}：{booking.conflict}
      <br />
      {mayBook && row.kind === 'staff' && <Substitute key={booking.id} conflict={{ row, booking }} />}{' '}
      {mayBook && (
        <button type="button" className="link" onClick={() => onAsk({ booking })}>
          改时间
        </button>
      )}
    </>
  );
}

/** The first other worker who is free at the very same time. */
function Substitute({ conflict: { row, booking } }: { conflict: Conflict }) {
  const { move, busy } = useMoves();
  const wish = {
    offerId: booking.offerId,
    residentId: booking.residentId,
    movingId: booking.id,
    from: isoDay(booking.start),
    days: 1,
  };
  const calendar = useRead('GET /desk/calendar', { query: wish });
  const others = (calendar.data?.workers ?? [])
    .filter(({ staffId }) => staffId !== row.id)
    .slice(0, mostAsked);
  const free = useQueries({
    queries: others.map(({ staffId }) => ({
      queryKey: ['GET /desk/calendar', { ...wish, staffId }, 'slots'],
      queryFn: () => slotsOf({ ...wish, staffId }),
    })),
  });
  const fits = others.find((_, index) =>
    free[index]?.data?.slots.some(({ start, left }) => left > 0 && start === booking.start),
  );
  if (!fits) return null;
  return (
    <button
      type="button"
      className="link"
      disabled={busy}
      onClick={() =>
        move(booking, { start: booking.start, staffId: fits.staffId, name: fits.name }).catch(
          (error: unknown) => toast(messageOf(error)),
        )
      }
    >
      换成 {fits.name}
    </button>
  );
}
