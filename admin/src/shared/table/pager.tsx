// The foot of a list: which rows of how many, and the steps between pages.
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import type { Paging } from './address';

interface Props {
  paging: Paging;
  shown: number;
  total?: number | undefined;
  size: number;
  nextCursor?: string | undefined;
  unit: string;
  children?: ReactNode;
}

export function Pager({ paging, shown, total, size, nextCursor, unit, children }: Props) {
  const before = (paging.page - 1) * size;
  return (
    <div className="ft">
      <span className="nw" role="status">
        {shown > 0 ? `第 ${before + 1}–${before + shown} ${unit}` : `没有${unit === '件' ? '诉求' : '内容'}`}
        {total !== undefined && (
          <>
            ，共 <b>{total.toLocaleString('zh-CN')}</b> {unit}
          </>
        )}
      </span>
      <span className="sec nw">每页 {size}</span>
      <nav className="pg" aria-label="翻页">
        <button
          type="button"
          className="step"
          aria-label="上一页"
          disabled={paging.page === 1}
          onClick={paging.back}
        >
          <Icon name="left" />
        </button>
        {paging.page > 1 && (
          <button type="button" onClick={paging.first}>
            1
          </button>
        )}
        {paging.page > 2 && <span>…</span>}
        <b aria-current="page">{paging.page}</b>
        {total !== undefined && total > size && <span className="ter nw">/ {Math.ceil(total / size)}</span>}
        <button
          type="button"
          className="step"
          aria-label="下一页"
          disabled={!nextCursor}
          onClick={() => nextCursor && paging.forward(nextCursor)}
        >
          <Icon name="right" />
        </button>
      </nav>
      <span className="sp" />
      {children}
    </div>
  );
}
