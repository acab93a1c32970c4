/** The addresses for which door cards are wanted, in the worker's scope. */
import type { StaffActor } from '../../kernel/actor.ts';
import { inScope } from '../../kernel/actor.ts';
import { invalid, notFound } from '../../kernel/errors.ts';
import { addressById, addressesUnder, residentFacts } from '../../people/index.ts';
import { currentRoster } from '../../routing/index.ts';
import { doorCode } from '../door-cards.ts';

export interface CardsWanted {
  unitId?: string;
  /** Ids between commas. */
  addressIds?: string;
  residentId?: string;
}

export interface DoorCard {
  addressId: string;
  text: string;
  communityName: string;
  phone?: string;
  code: string;
}

/** As many as are sensibly printed at once. */
const mostCards = 300;

type Found = NonNullable<Awaited<ReturnType<typeof addressById>>>;

export async function doorCards(actor: StaffActor, wanted: CardsWanted): Promise<DoorCard[]> {
  const found = await addressesWanted(actor, wanted);
  return found.map(({ _id: addressId, text, communityName, communityPath }) => {
    // The office's number on the card, never a worker's own.
    const phone = currentRoster()
      .chain(communityPath)
      .findLast((unit) => unit.phone)?.phone;
    return { addressId, text, communityName, ...(phone ? { phone } : {}), code: doorCode(addressId) };
  });
}

async function addressesWanted(actor: StaffActor, wanted: CardsWanted): Promise<Found[]> {
  const { unitId, addressIds, residentId } = wanted;
  const seen = (address: Found | undefined): address is Found =>
    address !== undefined && inScope(actor.scopePath, address.gridPath);
  if (residentId !== undefined) {
    const facts = await residentFacts(residentId);
    if (!facts || !inScope(actor.scopePath, facts.path))
      throw notFound('people.notFound', '没有找到这位居民');
    const home = facts.home && (await addressById(facts.home.addressId));
    return [home].filter(seen);
  }
  if (addressIds !== undefined) {
    const ids = [...new Set(addressIds.split(',').filter(Boolean))].slice(0, mostCards);
    return (await Promise.all(ids.map(addressById))).filter(seen);
  }
  if (unitId === undefined) throw invalid('visit.whichCards', '请选一个单位、住址或居民');
  const unit = currentRoster().unit(unitId);
  if (!unit || !inScope(actor.scopePath, unit.path))
    throw notFound('accounts.unitNotFound', '没有找到这个单位');
  return addressesUnder(unit.path, mostCards);
}
