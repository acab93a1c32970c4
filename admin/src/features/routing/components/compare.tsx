// What the draft changes, rule by rule, in words; and the versions so far.
import type { RoutingRule } from '@contract/routing';
import { fullMoment } from '../../../shared/format/time';
import { Dialog } from '../../../shared/ui/dialog';
import type { differences, RuleSets } from '../api/draft';
import { ruleSentence, type Names } from '../api/words';

interface Props {
  current: readonly RoutingRule[];
  changes: ReturnType<typeof differences>;
  history: RuleSets['history'];
  names: Names;
  title: string;
  onClose: () => void;
}

export function Compare({ current, changes, history, names, title, onClose }: Props) {
  const before = (id: string | undefined) => current.find((rule) => rule.id === id);
  return (
    <Dialog title={title} width={760} onClose={onClose}>
      <div className="dialog-body compare">
        {changes.count === 0 && <p className="sec">草稿和现在用的一样。</p>}
        {changes.added.map(({ key, rule }) => (
          <article key={key}>
            <b>新加 {rule.name}</b>
            <p className="good">{ruleSentence(rule, names)}</p>
          </article>
        ))}
        {changes.changed.map(({ key, rule }) => {
          const old = before(rule.id);
          return (
            <article key={key}>
              <b>
                规则 {rule.number} {rule.name}
              </b>
              {old && (
                <p className="sec">
                  原来：{ruleSentence(old, names)} 优先级 {old.priority}
                </p>
              )}
              <p className="good">
                改后：{ruleSentence(rule, names)} 优先级 {rule.priority}
              </p>
            </article>
          );
        })}
        {changes.removed.map((rule) => (
          <article key={rule.id}>
            <b>
              删掉 规则 {rule.number} {rule.name}
            </b>
            <p className="bad">{ruleSentence(rule, names)}</p>
          </article>
        ))}
        <h3>历次发布</h3>
        <table className="tb tb-s">
          <thead>
            <tr>
              <th>版本</th>
              <th>规则</th>
              <th>发布时间</th>
              <th>发布人</th>
            </tr>
          </thead>
          <tbody>
            {history.map((row) => (
              <tr key={row.version}>
                <td>第 {row.version}版</td>
                <td>{row.ruleCount}条</td>
                <td>{fullMoment(row.publishedAt)}</td>
                <td>{row.publishedBy.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
