// The first booking that cannot work as it stands: where, why, and who could take it over at the same time.
import type { BoardRow } from '@contract/appointments';
import { useState } from 'react';
import { Link } from 'react-router';
import { messageOf } from '../../../../shared/api/errors';
import { useRead } from '../../../../shared/api/hooks';
import { Icon } from '../../../../shared/ui/icon';
import { toast } from '../../../../shared/ui/toast';
import { conflictsOf, type Conflict } from '../../api/board';
import { weekdayTime } from '../../api/days';
import { useMoves } from '../../api/moves';
import type { MoveAsked } from '../../api/use-drop';
import { useBoard } from './board-context';

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
      {mayBook && (
        <span className="row g12">
          {row.kind === 'staff' && <Substitute key={booking.id} conflict={{ row, booking }} />}
          <button type="button" className="link" onClick={() => onAsk({ booking })}>
            改时间
          </button>
        </span>
      )}
    </>
  );
}

/** Another worker who is free at the very same time: the first is whoever knows the person best. */
function Substitute({ conflict: { booking } }: { conflict: Conflict }) {
  const { move, busy } = useMoves();
  const able = useRead('GET /desk/appointments/:id/substitutes', { params: { id: booking.id } });
  const fits = able.data?.items[0];
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
