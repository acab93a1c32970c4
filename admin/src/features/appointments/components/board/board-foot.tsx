// What the halves and the hatching mean, the keys, and that changes are told.
import type { BoardRow } from '@contract/appointments';
import { officeHalves } from '../../api/board';
import type { BoardView } from './board-head';

export function BoardFoot({ view, rows }: { view: BoardView; rows: readonly BoardRow[] }) {
  const halves = officeHalves(rows);
  return (
    <div className="row sm sec board-foot">
      {view === 'week' ? (
        <span>
          每格上半是上午({halves?.morning ?? '13:00 前'})，下半是下午{halves && `(${halves.afternoon})`}。
        </span>
      ) : (
        <span>白底是上班时间。拖到哪里，就排进最近的空档。</span>
      )}
      <span className="row g4">
        <i className="hatch" />
        不在岗
      </span>
      <span className="kb">
        <kbd>↑</kbd>
        <kbd>↓</kbd>
        <kbd>←</kbd>
        <kbd>→</kbd>选预约
        <kbd>M</kbd>改约
        <kbd>Enter</kbd>打开
      </span>
      <span className="sp" />
      <span>改动会通知居民和社工，30秒内可撤销</span>
    </div>
  );
}
