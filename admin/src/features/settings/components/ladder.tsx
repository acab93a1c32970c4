// What happens after a breach, step by step: after how long, who hears of it or takes it.
import { roles, type Role } from '@constants/accounts';
import {
  clockPhases,
  escalationActions,
  escalationLevels,
  type ClockPhase,
  type EscalationAction,
  type EscalationLevel,
} from '@constants/catalogue';
import type { EscalationStep } from '@contract/catalogue';
import { Select } from 'antd';
import { Button } from '../../../shared/ui/button';
import { optionsOf } from '../../../shared/ui/field';
import { LimitInput } from './limit-input';

interface Props {
  steps: readonly EscalationStep[];
  readOnly: boolean;
  onChange: (steps: EscalationStep[]) => void;
}

export function Ladder({ steps, readOnly, onChange }: Props) {
  const set = (index: number, changes: Partial<EscalationStep>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...changes } : step)));
  return (
    <ol className="ladder">
      {steps.map((step, index) => (
        <li key={index}>
          <Pick<ClockPhase>
            label={`第${index + 1}步 哪个阶段`}
            words={clockPhases}
            value={step.phase}
            readOnly={readOnly}
            onChange={(phase) => set(index, { phase })}
          />
          超时
          <LimitInput
            label={`第${index + 1}步 多久以后`}
            limit={step.after}
            readOnly={readOnly}
            onChange={(after) => set(index, { after })}
          />
          后
          <Pick<EscalationAction>
            label={`第${index + 1}步 做什么`}
            words={escalationActions}
            value={step.action}
            readOnly={readOnly}
            onChange={(action) => set(index, { action })}
          />
          <Pick<EscalationLevel>
            label={`第${index + 1}步 哪一级`}
            words={escalationLevels}
            value={step.level}
            readOnly={readOnly}
            onChange={(level) => set(index, { level })}
          />
          的
          <Pick<Role>
            label={`第${index + 1}步 什么人`}
            words={roles}
            value={step.role}
            readOnly={readOnly}
            onChange={(role) => set(index, { role })}
          />
          {!readOnly && (
            <Button
              kind="quiet"
              icon="x"
              aria-label={`去掉第${index + 1}步`}
              onClick={() => onChange(steps.filter((_, at) => at !== index))}
            />
          )}
        </li>
      ))}
      {steps.length === 0 && <li className="sec">只记录超时，不再提醒别人。</li>}
      {!readOnly && steps.length < 20 && (
        <li>
          <Button
            small
            icon="plus"
            onClick={() =>
              onChange([
                ...steps,
                {
                  phase: 'resolve',
                  after: { amount: 60, unit: 'workingMinutes' },
                  level: 'street',
                  role: 'supervisor',
                  action: 'notify',
                },
              ])
            }
          >
            加一步
          </Button>
        </li>
      )}
    </ol>
  );
}

interface PickProps<T extends string> {
  label: string;
  words: Readonly<Record<T, string>>;
  value: T;
  readOnly: boolean;
  onChange: (value: T) => void;
}

function Pick<T extends string>({ label, words, value, readOnly, onChange }: PickProps<T>) {
  return (
    <Select
      aria-label={label}
      style={{ minWidth: 96 }}
      disabled={readOnly}
      value={value}
      onChange={(next: T) => onChange(next)}
      options={optionsOf<T>(words)}
    />
  );
}
