// Who asks: masked until somebody gives a reason; then shown on this page only.
import type { StaffRequest } from '@contract/requests';
import { Link } from 'react-router';
import { useWrite } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { tagLabel } from '../../../shared/format/tags';
import { RevealButton } from '../../../shared/ui/reveal';

export function PersonCard({ request, now }: { request: StaffRequest; now: number }) {
  const { data: revealed, isPending, error, mutate } = useWrite('POST /desk/requests/:id/reveal');
  const onReason = (reason: string) => mutate({ params: { id: request.id }, body: { reason } });
  const maySeeCases = useMay('cases.read');
  const { reporter } = request;
  const senior = reporter.onBehalfOf;
  const served = senior?.residentId ?? reporter.residentId;
  const age = senior?.birthYear && new Date(now).getFullYear() - senior.birthYear;
  return (
    <section className="card">
      <div className="hd">
        <h2>诉求人</h2>
        {senior && <span className="tag p">家属代为提交</span>}
        <span className="sp" />
        {reporter.canReveal && !revealed && (
          <RevealButton small what="诉求人的姓名和电话" asked={{ busy: isPending, error, onReason }}>
            查看完整信息
          </RevealButton>
        )}
      </div>
      <div className="bd kv narrow">
        <span className="sec">{senior ? '家属' : '本人'}</span>
        <span>
          {revealed?.name ?? reporter.nameMasked}{' '}
          {revealed?.phone ? <a href={`tel:${revealed.phone}`}>{revealed.phone}</a> : reporter.phoneMasked}
        </span>
        {senior && (
          <>
            <span className="sec">老人</span>
            <span>
              {[senior.nameMasked, age && `${age}岁`, ...senior.tags.map(tagLabel)]
                .filter(Boolean)
                .join('，')}
            </span>
          </>
        )}
        <span className="sec">以往</span>
        <span>
          {reporter.residentId && reporter.earlierCount > 0 ? (
            <Link to={`/requests?view=all&residentId=${reporter.residentId}`}>
              {reporter.earlierCount}件诉求
            </Link>
          ) : (
            `${reporter.earlierCount}件诉求`
          )}
        </span>
        {maySeeCases && served && (
          <>
            <span className="sec">个案</span>
            <Link to={`/cases?view=all&residentId=${served}`}>看个案</Link>
          </>
        )}
        <span className="sm ter wide">
          查看要填理由，会记入审计日志。{reporter.anonymous ? '居民要求匿名。' : '居民没有要求匿名。'}
        </span>
      </div>
    </section>
  );
}
