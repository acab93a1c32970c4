/** How long the walk between two visits takes. */
import type { Point } from '../../people/contract.ts';
import { metresBetween } from '../../people/index.ts';

const metresPerMinute = 60;
/** Doors this near to each other are in the same building. */
const sameBuildingMetres = 30;

/** Straight-line metres at walking pace, rounded up; a place that is not known takes no time. */
export function travelMinutes(from: Point | undefined, to: Point | undefined): number {
  if (!from || !to) return 0;
  const metres = metresBetween(from, to);
  return metres <= sameBuildingMetres ? 0 : Math.ceil(metres / metresPerMinute);
}
