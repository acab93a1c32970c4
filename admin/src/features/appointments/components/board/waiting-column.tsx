// The people who wait for a place: drag a card into a gap, or have a place proposed; below it the first conflict.
import type { BoardRow, ToPlace } from '@contract/appointments';
import { Link } from 'react-router';
import { Nothing } from '../../../../shared/ui/boards';
import { ConflictNote } from './conflict-note';
import type { MoveAsked } from '../../api/use-drop';
import { WaitingCard } from './waiting-card';
import type { Proposal } from './board-context';

interface Props {
  entries: readonly ToPlace[];
  total: number;
  rows: readonly BoardRow[];
  proposal: Proposal | undefined;
  onPropose: (proposal: Proposal | undefined) => void;
  onAsk: (asked: MoveAsked) => void;
}

export function WaitingColumn({ entries, total, rows, proposal, onPropose, onAsk }: Props) {
  return (
    <section className="card wt" aria-label="待排的预约">
      <div className="hd">
        <h2>
          <Link to="/appointments/waiting">待排的预约</Link>
        </h2>
        {total > 0 && <span className="bub due">{total}</span>}
      </div>
      {entries.length > 0 && <p className="sm sec">拖到右边的空档，或点“帮我排”。</p>}
      <div className="wcs" tabIndex={0} role="region" aria-label="待排的人">
        {entries.map((entry) => (
          <WaitingCard
            key={entry.waitId}
            entry={entry}
            proposal={proposal?.entry.waitId === entry.waitId ? proposal : undefined}
            onPropose={onPropose}
          />
        ))}
        {entries.length === 0 && <Nothing title="没有人在等" hint="约满时排队的人会出现在这里。" />}
      </div>
      <ConflictNote rows={rows} onAsk={onAsk} />
    </section>
  );
}
