// From degrees to a drawing's pixels: flat enough for a district, north up, the given polygon in the middle.
export type Position = readonly [number, number];

interface Frame {
  width: number;
  height: number;
  reach: number;
}

export function project(
  around: readonly Position[],
  { width, height, reach }: Frame,
): (position: Position) => Position {
  const lngs = around.map(([lng]) => lng);
  const lats = around.map(([, lat]) => lat);
  const west = Math.min(...lngs);
  const east = Math.max(...lngs);
  const south = Math.min(...lats);
  const north = Math.max(...lats);
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const narrowing = Math.cos((middle[1] * Math.PI) / 180);
  const broad = Math.max((east - west) * narrowing, 1e-6);
  const tall = Math.max(north - south, 1e-6);
  const scale = Math.min(width / (broad * reach), height / (tall * reach));
  const round = (value: number) => Math.round(value * 10) / 10;
  return ([lng, lat]) => [
    round(width / 2 + (lng - middle[0]) * narrowing * scale),
    round(height / 2 - (lat - middle[1]) * scale),
  ];
}
