// What stands where content is missing: loading bones, nothing here, lost connection.
import type { ReactNode } from 'react';
import { isApiError } from '../api/errors';
import { Button } from './button';

export function Loading({ rows = 5 }: { rows?: number }) {
  return (
    <div className="bones" role="status" aria-label="正在加载">
      {Array.from({ length: rows }, (_, row) => (
        <div className="row g12" key={row}>
          <i className="bone" style={{ width: 16, height: 16 }} />
          <i className="bone" style={{ width: 70 }} />
          <i className="bone" style={{ width: 62, height: 18 }} />
          <span className="sp">
            <i className="bone" style={{ width: `${48 + ((row * 14) % 30)}%` }} />
          </span>
          <i className="bone" style={{ width: 96 }} />
        </div>
      ))}
    </div>
  );
}

export function Nothing({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className="state-board">
      <Drawing>
        <path d="M14 36l10-22h48l10 22v24H14zM14 36h20l6 9h16l6-9h20" />
        <path d="M40 22l6 6 11-12" stroke="#E39A2D" strokeWidth="3" />
      </Drawing>
      <b className="md">{title}</b>
      {hint && <span className="sec">{hint}</span>}
      {action}
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const lost = !isApiError(error) || error.status === 0;
  const notThere = isApiError(error) && (error.status === 404 || error.status === 403);
  return (
    <div className="state-board" role="alert">
      <Drawing>
        <path d="M20 46a16 16 0 0 1 4-31 20 20 0 0 1 37 4 14 14 0 0 1 13 25" />
        <path d="M34 44l26 22M60 44L34 66" stroke="#B42318" strokeWidth="3" />
      </Drawing>
      <b className="md">{lost ? '没连上服务器' : '没能打开'}</b>
      <span className="sec">
        {isApiError(error) ? error.message : '请检查网络，您写的内容还在，没有丢。'}
        {isApiError(error) && error.status === 404 && '，可能已经不在您能看的范围里。'}
      </span>
      {notThere && <Button onClick={() => window.history.back()}>返回上一页</Button>}
      {retry && !notThere && (
        <Button kind="main" onClick={retry}>
          再试一次
        </Button>
      )}
    </div>
  );
}

function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg width="96" height="72" viewBox="0 0 96 72" fill="none" stroke="#0B6E5F" strokeWidth="2" aria-hidden>
      <g strokeLinecap="round" strokeLinejoin="round">
        {children}
      </g>
    </svg>
  );
}
