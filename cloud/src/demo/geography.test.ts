import { describe, expect, it } from 'vitest';
import { cells, centreOf, pointInside, type Position, type Ring } from './geography.ts';
import { chance } from './random.ts';

const inside = ([x, y]: Position, ring: Ring) => {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [a, b] = [ring[i] as Position, ring[j] as Position];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
  }
  return odd;
};
const area = (ring: Ring) =>
  ring.slice(0, -1).reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] as Position;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

describe('the demo ground', () => {
  const rings = cells(chance(7), 12, 6);

  it('has a closed counter-clockwise ring for each of 72 cells', () => {
    expect(rings).toHaveLength(72);
    for (const ring of rings) {
      expect(ring[0]).toEqual(ring.at(-1));
      expect(area(ring)).toBeGreaterThan(0);
    }
  });

  it('shares every inner edge between exactly two cells, so there is no gap and no overlap', () => {
    const edges = new Map<string, number>();
    for (const ring of rings)
      for (let index = 0; index < ring.length - 1; index += 1) {
        const key = [String(ring[index]), String(ring[index + 1])].sort().join('|');
        edges.set(key, (edges.get(key) ?? 0) + 1);
      }
    const counts = [...edges.values()];
    expect(counts.filter((count) => count === 1)).toHaveLength(2 * (12 + 6) * 2);
    expect(counts.every((count) => count <= 2)).toBe(true);
  });

  it('finds points in their own cell and no other', () => {
    const random = chance(8);
    rings.forEach((ring, index) => {
      for (const point of [centreOf(ring), pointInside(random, ring)])
        expect(rings.map((other) => inside(point, other)).indexOf(true)).toBe(index);
    });
  });
});
