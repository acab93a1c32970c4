import { describe, expect, it } from 'vitest';
import { project, type Position } from './projection';

const square: Position[] = [
  [114, 22],
  [114.01, 22],
  [114.01, 22.01],
  [114, 22.01],
];

describe('the map’s projection', () => {
  it('puts the polygon in the middle, north up', () => {
    const place = project(square, { width: 300, height: 200, reach: 2 });
    expect(place([114.005, 22.005])).toEqual([150, 100]);
    expect(place([114.005, 22.01])[1]).toBe(50);
    expect(place([114.005, 22])[1]).toBe(150);
  });

  it('keeps east-west shorter by the latitude', () => {
    const place = project(square, { width: 400, height: 200, reach: 2 });
    const across = place([114.01, 22])[0] - place([114, 22])[0];
    expect(across / 100).toBeCloseTo(Math.cos((22.005 * Math.PI) / 180), 2);
  });
});
