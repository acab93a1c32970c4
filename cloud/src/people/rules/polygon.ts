/** Point in polygon: on which ground a place lies. */

type Ring = readonly (readonly [number, number])[];

/** Counts crossings of a ray to the east. A point on a shared edge belongs to exactly one of the neighbours. */
export function contains(ring: Ring, lng: number, lat: number): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const corner of ring) {
    if (previous && crosses(previous, corner, lng, lat)) inside = !inside;
    previous = corner;
  }
  return inside;
}

function crosses([x1, y1]: Ring[number], [x2, y2]: Ring[number], lng: number, lat: number): boolean {
  return y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
}

export function bounds(ring: Ring): [number, number, number, number] {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
