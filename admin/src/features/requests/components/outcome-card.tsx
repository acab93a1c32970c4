// How it ended: what was done and what the resident says about it.
import { outcomes, satisfactions, solvedAnswers } from '@constants/requests';
import type { StaffRequest } from '@contract/requests';
import { dayAndTime } from '../../../shared/format/time';
import { PhotoGrid } from './photo-grid';

export function OutcomeCard({ request, now }: { request: StaffRequest; now: number }) {
  const { resolution, rating } = request;
  if (!resolution && !rating) return null;
  return (
    <section className="card">
      <div className="hd">
        <h2>结果</h2>
        {resolution && <span className="tag p">{outcomes[resolution.outcome]}</span>}
        <span className="sp" />
        {resolution && <span className="sm ter">{dayAndTime(resolution.at, now)}</span>}
      </div>
      <div className="bd col" style={{ gap: 8 }}>
        {resolution && <div className="rep pre">{resolution.reply}</div>}
        {resolution && resolution.photos.length > 0 && (
          <PhotoGrid photos={resolution.photos} label="办结照片" />
        )}
        {resolution?.privateNote && <div className="sec pre">内部：{resolution.privateNote}</div>}
        {rating ? (
          <div>
            <b>居民评价：{solvedAnswers[rating.solved]}</b>，{rating.satisfaction}分{' '}
            {satisfactionOf(rating.satisfaction)}
            {rating.words && <div className="sec pre">“{rating.words}”</div>}
          </div>
        ) : (
          <div className="sec sm">等居民评价。到期没评会自动结案，不算满意。</div>
        )}
      </div>
    </section>
  );
}

function satisfactionOf(points: number): string {
  return Object.entries(satisfactions).find(([value]) => Number(value) === points)?.[1] ?? '';
}
