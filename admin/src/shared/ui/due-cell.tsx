// The due cell: the limit as a date, under it a thin line of the time used.
import type { ClockKind } from '@constants/requests';
import { dueLine, dueTone } from '../format/due';

interface Limit {
  kind: ClockKind;
  dueAt: string;
  used: number;
  breached: boolean;
}

export function DueCell({ limit, now }: { limit: Limit; now: number }) {
  const tone = dueTone(limit, now);
  return (
    <div className="dl">
      <span className={`nw el ${tone}${tone ? ' b' : ''}`}>{dueLine(limit, now)}</span>
      <div className={`bar ${tone}`}>
        <i style={{ width: `${Math.min(100, Math.max(0, limit.used * 100))}%` }} />
      </div>
    </div>
  );
}
