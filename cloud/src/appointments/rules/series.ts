/** The starts of a series, and what lies nearest to one that can't be had. Pure. */

const weekMs = 7 * 86_400_000;

/** China keeps one time the whole year, so the same hour is whole weeks later. */
export const seriesStarts = (first: Date, everyWeeks: number, times: number): Date[] =>
  Array.from({ length: times }, (_, index) => new Date(first.getTime() + index * everyWeeks * weekMs));

const shown = 3;

export function nearestStarts(free: readonly Date[], wanted: Date): Date[] {
  const distance = (start: Date) => Math.abs(start.getTime() - wanted.getTime());
  const once = [...new Set(free.map((start) => start.getTime()))].map((time) => new Date(time));
  return once
    .sort((left, right) => distance(left) - distance(right))
    .slice(0, shown)
    .sort((left, right) => left.getTime() - right.getTime());
}
