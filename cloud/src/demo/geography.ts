/** The demo district's ground: a lattice of jittered cells, so that grids adjoin without gaps or overlaps. */
import type { Chance } from './random.ts';

export type Position = [lng: number, lat: number];
/** A ring, first point repeated at the end, counter-clockwise (GeoJSON). */
export type Ring = Position[];

const origin: Position = [120.582, 31.262];
const cellWidth = 0.0046;
const cellHeight = 0.0038;

interface Lattice {
  vertex(column: number, row: number): Position;
  /** The bend in the middle of an edge; both cells beside the edge share it. */
  bend(from: [number, number], to: [number, number]): Position;
}

function lattice(random: Chance, columns: number, rows: number): Lattice {
  const jitter = (share: number) => (random.next() - 0.5) * share;
  const corners = new Map<string, Position>();
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column <= columns; column += 1)
      corners.set(`${column},${row}`, [
        round(origin[0] + (column + jitter(0.45)) * cellWidth),
        round(origin[1] + (row + jitter(0.45)) * cellHeight),
      ]);
  const bends = new Map<string, Position>();
  const vertex = (column: number, row: number) => corners.get(`${column},${row}`) as Position;
  return {
    vertex,
    bend: (from, to) => {
      const key = [from.join(','), to.join(',')].sort().join('|');
      const known = bends.get(key);
      if (known) return known;
      const [a, b] = [vertex(...from), vertex(...to)];
      const made: Position = [
        round((a[0] + b[0]) / 2 + jitter(0.22) * cellWidth),
        round((a[1] + b[1]) / 2 + jitter(0.22) * cellHeight),
      ];
      bends.set(key, made);
      return made;
    },
  };
}

/** Six decimals are about a tenth of a metre. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Cells of a `columns` × `rows` ground, row by row from the south-west. */
export function cells(random: Chance, columns: number, rows: number): Ring[] {
  const ground = lattice(random, columns, rows);
  const rings: Ring[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const corners: [number, number][] = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ];
      const ring = corners.flatMap((corner, index) => [
        ground.vertex(...corner),
        ground.bend(corner, corners[(index + 1) % 4] as [number, number]),
      ]);
      rings.push([...ring, ring[0] as Position]);
    }
  return rings;
}

export function centreOf(ring: Ring): Position {
  const points = ring.slice(0, -1);
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [round(mean(0)), round(mean(1))];
}

/** A point well inside a ring: somewhere on the way from its centre to one of its corners. */
export function pointInside(random: Chance, ring: Ring): Position {
  const centre = centreOf(ring);
  const corner = random.pick(ring);
  const share = random.next() * 0.6;
  return [
    round(centre[0] + (corner[0] - centre[0]) * share),
    round(centre[1] + (corner[1] - centre[1]) * share),
  ];
}
