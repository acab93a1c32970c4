/** All grids of this deployment in memory, with a tree of their boxes; asked for each new request. */
import Flatbush from 'flatbush';
import { logger } from '../kernel/logger.ts';
import type { Point } from './contract.views.ts';
import { GridModel, type GridDocument } from './model/grid.ts';
import { metresBetween } from './rules/distance.ts';
import { bounds, contains } from './rules/polygon.ts';

export interface LocatedGrid {
  id: string;
  name: string;
  path: string;
  communityId: string;
  communityName: string;
  communityPath: string;
}

interface Index {
  grids: GridDocument[];
  tree: Flatbush | undefined;
  loadedAt: number;
}

/** Another process may have drawn grids anew. */
const FRESH_MS = 60_000;

let index: Index | undefined;
let loading: Promise<Index> | undefined;

/** The grid on whose ground the point lies. */
export async function locate({ lng, lat }: Point): Promise<LocatedGrid | undefined> {
  const { grids, tree } = await currentIndex();
  const candidates = tree?.search(lng, lat, lng, lat) ?? [];
  const found = candidates.map((at) => grids[at]).find((grid) => grid && contains(grid.polygon, lng, lat));
  if (!found) return undefined;
  const { _id: id, name, path, communityId, communityName, communityPath } = found;
  return { id, name, path, communityId, communityName, communityPath };
}

/** The grids below a unit, for drawing a map. */
export async function gridsIn(path: string) {
  const { grids } = await currentIndex();
  return grids
    .filter((grid) => grid.path.startsWith(path))
    .map(({ _id: id, name, communityId, communityName, polygon }) => {
      return { id, name, communityId, communityName, polygon };
    });
}

/** From the middle of a unit's grids to the point; nothing for a unit without ground. */
export async function metresFrom(unitPath: string, point: Point): Promise<number | undefined> {
  const { grids } = await currentIndex();
  const ground = grids.filter((grid) => grid.path.startsWith(unitPath));
  if (ground.length === 0) return undefined;
  const [west, south, east, north] = bounds(ground.flatMap((grid) => grid.polygon));
  return Math.round(metresBetween({ lng: (west + east) / 2, lat: (south + north) / 2 }, point));
}

export const forgetGrids = (): void => {
  index = undefined;
};

async function currentIndex(): Promise<Index> {
  if (index && performance.now() - index.loadedAt < FRESH_MS) return index;
  loading ??= load().finally(() => {
    loading = undefined;
  });
  if (!index) return loading;
  // A stale map is better than waiting; only the first call of a process waits.
  loading.catch((error: unknown) => logger.warn({ error: String(error) }, 'grids could not be reloaded'));
  return index;
}

async function load(): Promise<Index> {
  const grids = await GridModel.find().sort({ _id: 1 }).lean<GridDocument[]>();
  index = { grids, tree: treeOf(grids), loadedAt: performance.now() };
  return index;
}

function treeOf(grids: GridDocument[]): Flatbush | undefined {
  if (grids.length === 0) return undefined;
  const tree = new Flatbush(grids.length);
  for (const grid of grids) tree.add(...bounds(grid.polygon));
  tree.finish();
  return tree;
}
