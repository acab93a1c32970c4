/** The place that a message names in its words: a building of a standard address, else a grid, a community or a street. */
import { addressesOfBuilding } from '../../people/index.ts';
import { currentRoster, type RosterUnit } from '../../routing/index.ts';
import type { Place } from '../surroundings.ts';
import { placeOfUnit } from './places.ts';

/** 柳荫苑 3栋; words may stand right before the estate's name. */
const buildings = /(\p{Script=Han}{2,12})\s*(\d{1,4}\s*(?:栋|幢|座|号楼))/gu;
const shortestName = 2;

/** Only what is named exactly and lies below the unit counts; two places that exclude each other count as none. */
export async function placeNamedIn(text: string, unitPath: string): Promise<Place | undefined> {
  return (await namedBuilding(text, unitPath)) ?? namedUnit(text, unitPath);
}

async function namedBuilding(text: string, unitPath: string): Promise<Place | undefined> {
  for (const [, words = '', building = ''] of text.matchAll(buildings)) {
    for (let start = 0; start <= words.length - shortestName; start += 1) {
      const name = `${words.slice(start)}${building}`;
      const found = (await addressesOfBuilding(name)).filter(({ gridPath }) => gridPath.startsWith(unitPath));
      const [first] = found;
      if (!first) continue;
      if (found.some(({ gridId }) => gridId !== first.gridId)) return undefined;
      const { communityId, communityPath, communityName, gridId, gridName, gridPath, location } = first;
      const community = { id: communityId, path: communityPath, name: communityName };
      return { text: name, how: 'named', unitPath: gridPath, community, gridId, gridName, location };
    }
  }
  return undefined;
}

const levels: readonly RosterUnit['kind'][] = ['street', 'community', 'grid'];

function namedUnit(text: string, unitPath: string): Place | undefined {
  const named = unitsBelow(unitPath).filter((unit) => levels.includes(unit.kind) && text.includes(unit.name));
  const deepest = named.toSorted((left, right) => right.path.length - left.path.length)[0];
  if (!deepest || !named.every((unit) => deepest.path.startsWith(unit.path))) return undefined;
  const place = placeOfUnit(deepest.path, deepest.name);
  if (!place) return undefined;
  const grid = deepest.kind === 'grid' ? { gridId: deepest.id, gridName: deepest.name } : {};
  return { ...place, ...grid, how: 'named', unitPath: deepest.path };
}

function unitsBelow(unitPath: string): RosterUnit[] {
  const roster = currentRoster();
  const below = (unit: RosterUnit): RosterUnit[] =>
    roster.children(unit.id).flatMap((child) => (child.closed ? [] : [child, ...below(child)]));
  const top = roster.chain(unitPath).at(-1);
  return top ? below(top) : [];
}
