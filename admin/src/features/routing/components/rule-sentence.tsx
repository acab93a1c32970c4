// One rule as a sentence: when, to whom, in which order, who else sees it, which limits.
import { roles, skills, type Role, type Skill } from '@constants/accounts';
import type { RoutingRuleInput } from '@contract/routing';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { optionsOf } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { Note } from '../../../shared/ui/marks';
import { listed, ruleSentence, targetWords, type Names } from '../api/words';
import { ChipPick } from './chip-pick';
import { Conditions } from './conditions';
import { Copies } from './copies';
import { Order } from './order';
import { PickMany, PickTarget } from './pickers';
import { PolicyPick } from './policy-pick';

interface Props {
  rule: RoutingRuleInput;
  names: Names;
  readOnly: boolean;
  onChange: (rule: RoutingRuleInput) => void;
  onRemove: () => void;
}

export function RuleSentence({ rule, names, readOnly, onChange, onRemove }: Props) {
  const { target } = rule;
  return (
    <section className="card rule-sentence">
      <div className="hd">
        <span className="rn on">{rule.number ?? '新'}</span>
        <h2 className="sp">
          <input
            className="title-input"
            aria-label="规则名"
            maxLength={40}
            readOnly={readOnly}
            value={rule.name}
            onChange={(event) => onChange({ ...rule, name: event.target.value })}
          />
        </h2>
        <label className="row sm sec nw">
          优先级
          <input
            className="in priority"
            type="number"
            min={0}
            max={1000}
            readOnly={readOnly}
            value={rule.priority}
            onChange={(event) => onChange({ ...rule, priority: clamp(event.target.valueAsNumber) })}
          />
        </label>
        {!readOnly && (
          <button type="button" className="link bad" onClick={onRemove}>
            删掉
          </button>
        )}
      </div>
      <div className="bd sent">
        <Block name="当">
          <Conditions
            when={rule.when}
            names={names}
            readOnly={readOnly}
            onChange={(when) => onChange({ ...rule, when })}
          />
        </Block>
        <Block name="派给">
          <ChipPick label="派到哪里" text={targetWords(target.to, names)} empty="选一个" disabled={readOnly}>
            <PickTarget
              value={target.to}
              onChange={(to) => onChange({ ...rule, target: { ...target, to } })}
            />
          </ChipPick>
          的
          <ChipPick label="什么人" text={roles[target.role]} empty="选一个" disabled={readOnly}>
            <Select
              aria-label="什么人"
              style={{ width: '100%' }}
              value={target.role}
              onChange={(role: Role) => onChange({ ...rule, target: { ...target, role } })}
              options={optionsOf<Role>(roles)}
            />
          </ChipPick>
          <span className="nl" />会
          <ChipPick
            label="会什么"
            text={
              target.skills?.length
                ? listed(target.skills, (skill) => skills[skill as Skill], ' 或 ')
                : undefined
            }
            empty="不要求技能"
            disabled={readOnly}
          >
            <PickMany<Skill>
              label="会什么"
              words={skills}
              value={target.skills ?? []}
              onChange={(next) => onChange({ ...rule, target: { ...target, skills: next } })}
            />
          </ChipPick>
        </Block>
        <Block name="先后">
          <Order
            steps={rule.strategy}
            readOnly={readOnly}
            onChange={(strategy) => onChange({ ...rule, strategy })}
          />
        </Block>
        <Block name="抄送">
          <Copies
            copies={rule.copies}
            names={names}
            readOnly={readOnly}
            onChange={(copies) => onChange({ ...rule, copies })}
          />
        </Block>
        <Block name="时限">
          <PolicyPick
            code={rule.deadlinePolicyCode}
            readOnly={readOnly}
            onChange={(deadlinePolicyCode) => onChange({ ...rule, deadlinePolicyCode })}
          />
        </Block>
      </div>
      <div className="read-as">
        <Note tone="plain">
          读作：<b>{ruleSentence(rule, names)}</b>
        </Note>
      </div>
      {readOnly && (
        <p className="sm sec read-only">
          <Icon name="lock" size="s" /> 您的岗位只能看，不能改。
        </p>
      )}
    </section>
  );
}

function clamp(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(1000, Math.max(0, Math.round(value)));
}

function Block({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="blk">
      <div className="bt2">{name}</div>
      <div className="wr">{children}</div>
    </div>
  );
}
