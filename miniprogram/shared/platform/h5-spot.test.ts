import { describe, expect, it } from 'vitest';
import { toGcj02 } from './h5-spot';

/** Published pairs, to the centimetre. */
const pairs = [
  { name: '北京', wgs84: { lng: 116.404, lat: 39.915 }, gcj02: { lng: 116.4102445, lat: 39.9164043 } },
  {
    name: '福州',
    wgs84: { lng: 119.3122312, lat: 26.0240049 },
    gcj02: { lng: 119.3170543, lat: 26.0209634 },
  },
  { name: '苏州', wgs84: { lng: 120.596931, lat: 31.280844 }, gcj02: { lng: 120.6011, lat: 31.2786486 } },
];

describe('where a browser is', () => {
  it.each(pairs)('is told as WeChat tells it: $name', ({ wgs84, gcj02 }) => {
    const spot = toGcj02(wgs84);
    expect(spot.lng).toBeCloseTo(gcj02.lng, 5);
    expect(spot.lat).toBeCloseTo(gcj02.lat, 5);
  });

  it('stays as it is outside China', () => {
    const tokyo = { lng: 139.7, lat: 35.6 };
    expect(toGcj02(tokyo)).toEqual(tokyo);
  });
});
