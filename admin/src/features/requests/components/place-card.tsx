// Where it is: the address in words and the grid on our own map.
import type { StaffRequest } from '@contract/requests';
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { Dialog } from '../../../shared/ui/dialog';
import { GridMap } from './grid-map';

export function PlaceCard({ request }: { request: StaffRequest }) {
  const [large, setLarge] = useState(false);
  const grids = useRead('GET /grids', { query: {} }, { staleMs: 3_600_000 });
  const drawable =
    grids.data?.items.some((grid) => grid.id === request.grid?.id) || request.location !== undefined;
  const map = (width: number, height: number, reach: number) => (
    <GridMap
      grids={grids.data?.items ?? []}
      own={request.grid?.id}
      point={request.location}
      {...{ width, height, reach }}
    />
  );
  return (
    <section className="card place">
      <div className="hd">
        <h2>地点</h2>
        <span className="sec el sp" title={request.place}>
          {request.place}
        </span>
        {drawable && (
          <button type="button" className="link" onClick={() => setLarge(true)}>
            大图
          </button>
        )}
      </div>
      <div className="bd">
        {drawable ? (
          map(346, 234, 3.4)
        ) : (
          <p className="sec">没有坐标，按{request.placeHow || '登记地址'}派单。</p>
        )}
      </div>
      {large && (
        <Dialog title="地点" hint={request.place} width={940} onClose={() => setLarge(false)}>
          <div className="dialog-body">{map(892, 560, 5)}</div>
        </Dialog>
      )}
    </section>
  );
}
