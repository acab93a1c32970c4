// Where a measure's values stand in a drawing: days to the right, values upwards, baseline and target always inside.
import type { Goal } from '@contract/cases';

export interface Plot {
  points: { x: number; y: number; on: string; value: number }[];
  baselineY: number;
  targetY: number;
  /** Round values with a line each. */
  ticks: { y: number; value: number }[];
  first: string;
  last: string;
}

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The axis runs from the day of the goal (or the first value) to its last day (or the last value). */
export function plotOf(goal: Pick<Goal, 'measure' | 'values' | 'setOn' | 'by'>, frame: Frame): Plot {
  const { baseline, target } = goal.measure;
  const values = goal.values.map(({ value }) => value);
  const { low, high, step } = roundRange(
    Math.min(baseline, target, ...values),
    Math.max(baseline, target, ...values),
  );
  const days = [goal.setOn, goal.by, ...goal.values.map(({ on }) => on)].sort();
  const first = days[0] ?? goal.setOn;
  const last = days.at(-1) ?? goal.by;
  const span = Math.max(1, dayNumber(last) - dayNumber(first));
  const x = (day: string) =>
    frame.left + ((dayNumber(day) - dayNumber(first)) / span) * (frame.right - frame.left);
  const y = (value: number) => frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top);
  const ticks = [];
  for (let value = low; value <= high + step / 2; value += step) {
    ticks.push({ y: y(value), value: Math.round(value * 1000) / 1000 });
  }
  return {
    points: goal.values.map(({ on, value }) => ({ x: x(on), y: y(value), on, value })),
    baselineY: y(baseline),
    targetY: y(target),
    ticks,
    first,
    last,
  };
}

/** About four steps of 1, 2 or 5 times a power of ten that hold both ends. */
export function roundRange(least: number, most: number): { low: number; high: number; step: number } {
  const rough = Math.max(most - least, 1e-6) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return { low: Math.floor(least / step) * step, high: Math.ceil(most / step) * step, step };
}
