// Pools that may take the request, with how many wait there.
import { useId } from 'react';
import type { Answer } from '../../../../shared/api/client';
import { Nothing } from '../../../../shared/ui/boards';
import type { Target } from './use-dispatch';

type Pool = Answer<'GET /desk/requests/:id/candidates'>['pools'][number];
interface Props {
  pools: Pool[];
  chosen: string | undefined;
  onChoose: (target: Target) => void;
}

export function PoolList({ pools, chosen, onChoose }: Props) {
  const group = useId();
  if (pools.length === 0) return <Nothing title="没有可用的抢单池" hint="可以改成派给其他单位。" />;
  return (
    <ul className="pools" role="radiogroup" aria-label="抢单池">
      {pools.map((pool) => (
        <li key={pool.unitId} className={pool.unitId === chosen ? 'on' : ''}>
          <label>
            <input
              type="radio"
              className="rd"
              name={group}
              checked={pool.unitId === chosen}
              onChange={() => onChoose({ kind: 'pool', unitId: pool.unitId, unitName: pool.unitName })}
            />
            <b>{pool.unitName}</b>
            <span className="sp" />
            <span className="sec">{pool.waiting}件在等人领</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
