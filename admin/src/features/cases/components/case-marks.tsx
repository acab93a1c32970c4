// Small marks of a case: its state, a goal's bar, a day.
import { caseStates, type CaseState } from '@constants/cases';
import type { Goal } from '@contract/cases';
import { Icon } from '../../../shared/ui/icon';
import { stateLooks } from '../api/words';

export function CaseTag({ state, inline }: { state: CaseState; inline?: boolean }) {
  const { icon, look } = stateLooks[state];
  return (
    <span className={`st st-${look}${inline ? ' tx' : ''}`}>
      <Icon name={icon} />
      {caseStates[state]}
    </span>
  );
}

export function GoalBar({ goal }: { goal: Goal }) {
  const percent = Math.round(goal.share * 100);
  return (
    <div
      className={goal.overdue ? 'bar due' : 'bar'}
      role="meter"
      aria-label={`${goal.what}：已走完`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  );
}
