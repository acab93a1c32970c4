/** How far a goal has come: from its baseline to its target, whichever of the two is the larger number. */
import type { GoalRecord } from '../model/document.ts';

export const latestValue = ({ values }: Pick<GoalRecord, 'values'>): number | undefined =>
  values.at(-1)?.value;

/** 0 at the baseline or behind it, 1 at the target or beyond; two decimals. */
export function shareOf(goal: Pick<GoalRecord, 'measure' | 'values' | 'ended'>): number {
  if (goal.ended?.result === 'reached') return 1;
  const { baseline, target } = goal.measure;
  const share = ((latestValue(goal) ?? baseline) - baseline) / (target - baseline);
  return Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;
}

export const isReached = (goal: GoalRecord): boolean => shareOf(goal) === 1;

export const isOverdue = (goal: GoalRecord, today: string): boolean =>
  !goal.ended && goal.by < today && !isReached(goal);

export const countGoals = (goals: readonly GoalRecord[]): { goals: number; reached: number } => {
  const kept = goals.filter(({ ended }) => ended?.result !== 'dropped');
  return { goals: kept.length, reached: kept.filter(isReached).length };
};

/** 步行米数 60 → 120 米 */
export const measureInWords = ({ measure }: Pick<GoalRecord, 'measure'>): string =>
  `${measure.name} ${measure.baseline} → ${measure.target} ${measure.unit}`;
