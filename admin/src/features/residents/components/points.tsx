// A resident's points: how many, what is held for which booking, and every entry; giving and correcting need a reason.
import { entryKinds } from '@constants/ledger';
import type { StaffPointEntry, StaffPoints } from '@contract/ledger';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { monthDay } from '../../../shared/format/time';
import { Failed } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { GivePoints } from './give-points';
import { UndoPoints } from './undo-points';

const shown = 50;

export function Points({ residentId }: { residentId: string }) {
  const points = useRead('GET /desk/residents/:id/points', {
    params: { id: residentId },
    query: { limit: shown },
  });
  const mayGive = useMay('points.grant');
  const [giving, setGiving] = useState(false);
  const [undoing, setUndoing] = useState<StaffPointEntry>();
  const account = points.data;
  return (
    <section className="part">
      <div className="row">
        <h3 className="sp">积分</h3>
        {mayGive && account && (
          <Button small onClick={() => setGiving(true)}>
            发放或扣回
          </Button>
        )}
      </div>
      {points.isError && !account && <Failed error={points.error} retry={() => void points.refetch()} />}
      {account && <Balance account={account} />}
      {account && <Entries account={account} {...(mayGive ? { onUndo: setUndoing } : {})} />}
      {giving && (
        <GivePoints
          residentId={residentId}
          available={account?.available ?? 0}
          onClose={() => setGiving(false)}
        />
      )}
      {undoing && (
        <UndoPoints residentId={residentId} entry={undoing} onClose={() => setUndoing(undefined)} />
      )}
    </section>
  );
}

function Balance({ account: { balance, held, available, holds } }: { account: StaffPoints }) {
  return (
    <>
      <div className="row points-sum">
        <b>{balance}</b>
        <span className="sec">
          {held > 0 ? `其中 ${held} 留给了预约，还可以用 ${available}` : '都可以用'}
        </span>
      </div>
      {holds.map(({ id, points, reason, reference }) => (
        <div key={id} className="row">
          <span className="sp">
            <Link to={`/appointments/list?appointment=${reference.id}`}>{reason}</Link>
          </span>
          <span className="sm sec">留出 {points}，做完才用掉</span>
        </div>
      ))}
    </>
  );
}

function Entries({ account, onUndo }: { account: StaffPoints; onUndo?: (entry: StaffPointEntry) => void }) {
  if (account.items.length === 0) return <span className="sec">台账里还没有记录。</span>;
  return (
    <div className="points-book">
      {account.items.map((entry) => (
        <div key={entry.id} className="points-entry">
          <span className={entry.reversed ? 'ter points-amount' : 'points-amount'}>
            {entry.points > 0 ? `+${entry.points}` : entry.points}
          </span>
          <span className="points-words">
            <span className={entry.reversed ? 'ter' : undefined}>{entry.reason || '（已注销）'}</span>
            <span className="sm sec">
              {monthDay(entry.at)} {entryKinds[entry.kind]}，{entry.by}
              {entry.reversed ? '，后来更正了' : ''}
            </span>
          </span>
          {onUndo && !entry.reversed && entry.kind !== 'reversal' && (
            <Button kind="quiet" small onClick={() => onUndo(entry)}>
              更正
            </Button>
          )}
        </div>
      ))}
      {account.nextCursor && <span className="sm sec">只列最近 {shown} 笔。</span>}
    </div>
  );
}
