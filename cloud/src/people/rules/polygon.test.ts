import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, contains } from './polygon.ts';

const square: [number, number][] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
const bay: [number, number][] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [5, 4],
  [0, 10],
];

describe('point in polygon', () => {
  it('knows inside from outside, in bays too', () => {
    expect(contains(square, 5, 5)).toBe(true);
    expect(contains(square, 11, 5)).toBe(false);
    expect(contains(bay, 5, 8)).toBe(false);
    expect(contains(bay, 1, 8)).toBe(true);
    expect(contains([...square, [0, 0]], 5, 5)).toBe(true);
    expect(bounds(bay)).toEqual([0, 0, 10, 10]);
  });

  it('gives every point to exactly one of the fields of a cut square, edges included', () => {
    const cut = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    const place = fc.record({ lng: fc.integer({ min: 0, max: 39 }), lat: fc.integer({ min: 0, max: 39 }) });
    fc.assert(
      fc.property(cut, place, (cuts, { lng, lat }) => {
        const xs = [0, ...new Set(cuts.toSorted((a, b) => a - b)), 10];
        const fields = xs.slice(1).map((to, index): [number, number][] => {
          const from = xs[index] ?? 0;
          // The cut leans, so that its edge is not parallel to an axis.
          const lean = (x: number) => (x === 0 || x === 10 ? x : x + 0.5);
          return [
            [from, 0],
            [to, 0],
            [lean(to), 10],
            [lean(from), 10],
          ];
        });
        return fields.filter((field) => contains(field, lng / 4, lat / 4)).length === 1;
      }),
    );
  });
});
