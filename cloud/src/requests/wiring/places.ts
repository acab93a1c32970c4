/** Places of requests from standard addresses, points and units. */
import { addressById, locate, type ResidentFacts } from '../../people/index.ts';
import { currentRoster } from '../../routing/index.ts';
import type { Place, WantedPlace } from '../surroundings.ts';

export function placeOfHome(home: NonNullable<ResidentFacts['home']>, gridPath: string): Place {
  const { text, communityId, communityPath, communityName, gridId, gridName, location } = home;
  const community = { id: communityId, path: communityPath, name: communityName };
  return { text, how: 'home', unitPath: gridPath, community, gridId, gridName, location };
}

export async function placeOf(wanted: WantedPlace): Promise<Place | undefined> {
  if (wanted.kind === 'address') return placeOfAddress(wanted.addressId, wanted.detail);
  return wanted.kind === 'point' ? placeOfPoint(wanted.point, wanted.detail) : undefined;
}

async function placeOfAddress(addressId: string, detail = ''): Promise<Place | undefined> {
  const address = await addressById(addressId);
  if (!address) return undefined;
  const { communityId, communityPath, communityName, gridId, gridName, gridPath, location } = address;
  return {
    text: `${address.text}${detail}`,
    how: 'address',
    unitPath: gridPath,
    community: { id: communityId, path: communityPath, name: communityName },
    gridId,
    gridName,
    location,
  };
}

async function placeOfPoint(point: NonNullable<Place['location']>, detail = ''): Promise<Place | undefined> {
  const grid = await locate(point);
  if (!grid) return undefined;
  return {
    text: detail || `${grid.communityName}${grid.name}`,
    how: 'coordinates',
    unitPath: grid.path,
    community: { id: grid.communityId, path: grid.communityPath, name: grid.communityName },
    gridId: grid.id,
    gridName: grid.name,
    location: point,
  };
}

/** What came in without a place lies where it was taken down: with the community, or the unit itself above it. */
export function placeOfUnit(unitPath: string, text: string): Place | undefined {
  const chain = currentRoster().chain(unitPath);
  const unit = chain.findLast((entry) => entry.kind === 'community') ?? chain.at(-1);
  if (!unit) return undefined;
  const community = { id: unit.id, path: unit.path, name: unit.name };
  return { text, how: 'receivedBy', unitPath: unit.path, community };
}
