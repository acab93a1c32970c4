/** Distances inside a district, where the earth is as good as flat. */
import type { Point } from '../contract.views.ts';

const metresPerDegree = 111_320;

export function metresBetween(from: Point, to: Point): number {
  const narrowing = Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180);
  return Math.hypot((to.lng - from.lng) * narrowing, to.lat - from.lat) * metresPerDegree;
}
