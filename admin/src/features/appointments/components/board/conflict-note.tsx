// The first booking that cannot work as it stands: where, why, and what would solve it.
import type { BoardRow } from '@contract/appointments';
import { useState } from 'react';
import { Link } from 'react-router';
import { useNow } from '../../../../shared/format/now';
import { Icon } from '../../../../shared/ui/icon';
import { conflictsOf } from '../../api/board';
import { nearDay } from '../../api/days';
import type { MoveAsked } from '../../api/use-drop';
import { useBoard } from './board-context';
import { WaysOut } from './ways-out';

export function ConflictNote({
  rows,
  onAsk,
}: {
  rows: readonly BoardRow[];
  onAsk: (asked: MoveAsked) => void;
}) {
  const { mayBook, openAt } = useBoard();
  const now = useNow();
  const conflicts = conflictsOf(rows);
  const [index, setIndex] = useState(0);
  const shown = conflicts[index % Math.max(1, conflicts.length)];
  if (!shown) return null;
  const { row, booking } = shown;
  return (
    <div className="note due sm">
      <Icon name="alert" size="s" />
      <div className="sp">
        <Link to={openAt(booking.id)} replace className="b plain">
          {nearDay(booking.start, now)} 冲突
        </Link>
        <br />
        {row.name} {booking.offerName}：{booking.conflict}
        <span className="ways">
          {mayBook && (
            <>
              <WaysOut key={booking.id} conflict={shown} />
              <button type="button" className="link" onClick={() => onAsk({ booking })}>
                改时间
              </button>
            </>
          )}
          {conflicts.length > 1 && (
            <button type="button" className="link" onClick={() => setIndex(index + 1)}>
              还有 {conflicts.length - 1} 处冲突
            </button>
          )}
        </span>
      </div>
    </div>
  );
}
