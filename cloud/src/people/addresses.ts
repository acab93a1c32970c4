/** Standard addresses: searching, the nearest one, and the home that an address makes. */
import { unprocessable } from '../kernel/errors.ts';
import { startingWith } from '../kernel/database/starting-with.ts';
import type { Address, Point } from './contract.views.ts';
import { AddressModel, type AddressDocument } from './model/address.ts';
import type { Home } from './model/resident.ts';
import { clean, queryGrams } from './rules/grams.ts';

const LOOKED_AT = 300;

/** Every part of the text, whatever blanks stand between, must be in the address; shorter addresses come first. */
export async function searchAddresses(text: string, limit = 10): Promise<Address[]> {
  const parts = text
    .split(/[\s,，]+/)
    .map(clean)
    .filter((part) => part !== '');
  const grams = parts.flatMap(queryGrams);
  if (grams.length === 0) return [];
  const found = await AddressModel.find({ grams: { $all: grams } }, { grams: 0 })
    .limit(LOOKED_AT)
    .lean<AddressDocument[]>();
  return found
    .filter((address) => parts.every((part) => clean(address.text).includes(part)))
    .sort((a, b) => a.text.length - b.text.length || a.text.localeCompare(b.text, 'zh'))
    .slice(0, limit)
    .map(presentAddress);
}

/** All flats of a building that is named in full, as in 柳荫苑3栋; 13栋 is another. */
export async function addressesOfBuilding(name: string): Promise<AddressDocument[]> {
  const building = clean(name);
  const found = await AddressModel.find({ grams: { $all: queryGrams(name) } }, { grams: 0 })
    .limit(LOOKED_AT)
    .lean<AddressDocument[]>();
  return found.filter((address) => clean(address.text).startsWith(building));
}

/** Every address on a unit's ground, by its text. */
export async function addressesUnder(path: string, limit: number): Promise<AddressDocument[]> {
  return AddressModel.find({ gridPath: startingWith(path) }, { grams: 0 })
    .sort({ gridPath: 1, text: 1 })
    .limit(limit)
    .lean<AddressDocument[]>();
}

export async function addressById(id: string): Promise<AddressDocument | undefined> {
  return (await AddressModel.findById(id, { grams: 0 }).lean<AddressDocument>()) ?? undefined;
}

/** The nearest standard address of a grid. */
export async function nearestAddress(gridId: string, point: Point): Promise<Address | undefined> {
  const inGrid = await AddressModel.find({ gridId }, { grams: 0 }).lean<AddressDocument[]>();
  const distance = ({ location }: AddressDocument): number =>
    (location.lng - point.lng) ** 2 + (location.lat - point.lat) ** 2;
  const [first, ...others] = inGrid;
  if (!first) return undefined;
  return presentAddress(
    others.reduce((best, next) => (distance(next) < distance(best) ? next : best), first),
  );
}

export async function homeAt(addressId: string): Promise<{ home: Home; path: string }> {
  const address = await addressById(addressId);
  if (!address) throw unprocessable('people.unknownAddress', '没有找到这个地址，请重新选择');
  const { _id, text, communityId, communityName, communityPath, gridId, gridName, gridPath, location } =
    address;
  const home = {
    addressId: _id,
    text,
    communityId,
    communityName,
    communityPath,
    gridId,
    gridName,
    location,
  };
  return { home, path: gridPath };
}

export function presentAddress(address: AddressDocument): Address {
  const { _id: id, text, communityId, communityName, gridId, gridName, location } = address;
  return { id, text, communityId, communityName, gridId, gridName, location };
}
