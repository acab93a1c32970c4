// Why it went where it is: place, category, the rules that were tried, the people with their scores in words.
import type { StaffRequest } from '@contract/requests';
import { useStaff } from '../../../shared/auth/session';
import { ExplanationView } from '../../../shared/ui/explanation';

const handOvers = new Set<string>(['assign', 'transfer', 'claim']);

export function WhyCard({ request }: { request: StaffRequest }) {
  const { explanation, owner, ruleSetVersion, copies, steps } = request;
  const me = useStaff();
  const handOver = [...steps].reverse().find(({ action }) => handOvers.has(action));
  const byHand = handOver && handOver.by.kind !== 'system' ? handOver : undefined;
  return (
    <section className="card why">
      <div className="hd">
        <h2>{byHand ? '系统当初怎么派' : title(owner, me.id)}</h2>
        <span className="sp" />
        {ruleSetVersion !== undefined && ruleSetVersion > 0 && (
          <span className="sm sec">规则第 {ruleSetVersion}版</span>
        )}
      </div>
      <div className="bd" style={{ paddingTop: 8 }}>
        {byHand && <p className="sm sec">后来由人改派：{byHand.title}</p>}
        {explanation ? <ExplanationView explanation={explanation} /> : <p className="sec">还没有派单。</p>}
        {copies.length > 0 && (
          <div className="kv narrow" style={{ paddingTop: 8 }}>
            <span className="sec">抄送</span>
            <span>{copies.join('、')}</span>
          </div>
        )}
      </div>
    </section>
  );
}

function title(owner: StaffRequest['owner'], me: string): string {
  if (!owner) return '系统怎么看';
  if (owner.kind === 'pool') return `为什么在 ${owner.unitName}抢单池`;
  return owner.staffId === me ? `为什么派给我(${owner.name})` : `为什么派给 ${owner.name}`;
}
