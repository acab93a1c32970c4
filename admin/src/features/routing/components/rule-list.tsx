// The rules in their order, with what is new, changed or tied; the last one cannot be changed.
import { lastRule } from '@constants/routing';
import type { RuleTie } from '@contract/routing';
import { Icon } from '../../../shared/ui/icon';
import type { EditedRule } from '../api/draft';

interface Props {
  rules: readonly EditedRule[];
  chosen: string | undefined;
  added: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  ties: readonly RuleTie[];
  broken: ReadonlySet<number>;
  onChoose: (key: string) => void;
  onNew?: (() => void) | undefined;
}

export function RuleList({ rules, chosen, added, changed, ties, broken, onChoose, onNew }: Props) {
  const tied = new Set(ties.flatMap(({ numbers }) => numbers));
  return (
    <section className="card rule-list">
      <div className="hd">
        <h2>规则</h2>
        <span className="sec sm">越具体越先</span>
        <span className="sp" />
        {onNew && (
          <button type="button" className="link" onClick={onNew}>
            <Icon name="plus" size="s" />
            新规则
          </button>
        )}
      </div>
      <ul className="rll">
        {rules.map(({ key, rule }) => {
          const isTied = rule.number !== undefined && tied.has(rule.number);
          const isBroken = rule.number !== undefined && broken.has(rule.number);
          return (
            <li key={key} className={`${key === chosen ? 'cur' : ''}${isTied || isBroken ? ' tie' : ''}`}>
              <button
                type="button"
                aria-current={key === chosen ? 'true' : undefined}
                onClick={() => onChoose(key)}
              >
                <span className="rn">{rule.number ?? '新'}</span>
                <span className="sp el">
                  {rule.name || '没有名字'} {changed.has(key) && <span className="tag p">改过</span>}
                  {added.has(key) && <span className="tag p">新加</span>}
                </span>
                {isTied || isBroken ? (
                  <span className="bad sm b nw">
                    <Icon name="alert" size="s" /> {isTied ? '平手' : '有错'}
                  </span>
                ) : (
                  <span className="sm sec nw">优先级 {rule.priority}</span>
                )}
              </button>
            </li>
          );
        })}
        <li className="last">
          <span className="rn">—</span>
          <span className="sp el">{lastRule.name}</span>
          <span className="gr">
            <Icon name="lock" label="固定，不能改" />
          </span>
        </li>
      </ul>
      <div className="sm sec foot">
        条件越具体越先；同样具体的，优先级大的先。最后一条谁也没中时用，不能改。
      </div>
    </section>
  );
}
