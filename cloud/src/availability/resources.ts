/** Who or what can serve an offer: workers with the skills, or rooms, in the offer's units. */
import type { Role } from '../accounts/contract.constants.ts';
import { organisation, permissionsOf, scopeOf, type Organisation } from '../accounts/index.ts';
import type { ResourceKind } from './contract.constants.ts';
import type { OfferDocument } from './model/offer.ts';
import { setup } from './setup.ts';

export interface Resource {
  kind: ResourceKind;
  id: string;
  name: string;
  /** Of a worker, in the post that serves the offer. */
  role?: Role;
  unitId: string;
  unitPath: string;
  unitName: string;
}

type Served = Pick<OfferDocument, 'resource' | 'unitIds' | 'skills' | 'roomIds'>;

/**
 * With a community: only those who serve it. A unit of the offer serves the area it stands in (a station its
 * community, a street its communities) with its own people and those of the units below it.
 */
export async function resourcesOf(offer: Served, communityPath?: string): Promise<readonly Resource[]> {
  const organised = await organisation();
  const paths = offer.unitIds.flatMap((id) => {
    const unit = organised.units.get(id);
    return unit && serves(scopeOf(unit), communityPath) ? [unit.path] : [];
  });
  const within = (path: string) => paths.some((above) => path.startsWith(above));
  return offer.resource === 'staff'
    ? workersWithin(organised, within, offer.skills)
    : roomsWithin(organised, within, offer.roomIds);
}

/** Whoever has given no home may ask everywhere. */
const serves = (area: string, communityPath = ''): boolean =>
  communityPath === '' || communityPath.startsWith(area) || area.startsWith(communityPath);

function workersWithin(
  { units, members }: Organisation,
  within: (path: string) => boolean,
  skills: OfferDocument['skills'],
): Resource[] {
  return [...members.values()].flatMap((member) => {
    if (!skills.every((skill) => member.skills.includes(skill))) return [];
    const post = member.posts.find(({ unitId, role }) => {
      const unit = units.get(unitId);
      return unit && within(unit.path) && permissionsOf(role).has('appointments.serve');
    });
    const unit = post && units.get(post.unitId);
    if (!unit) return [];
    const place = { unitId: unit._id, unitPath: unit.path, unitName: unit.name };
    return [{ kind: 'staff' as const, id: member._id, name: member.name, role: post.role, ...place }];
  });
}

async function roomsWithin(
  { units }: Organisation,
  within: (path: string) => boolean,
  roomIds: readonly string[],
): Promise<Resource[]> {
  const { rooms } = await setup();
  return [...rooms.values()].flatMap((room) => {
    const unit = units.get(room.unitId);
    if (!unit || !room.active || !within(unit.path)) return [];
    if (roomIds.length > 0 && !roomIds.includes(room._id)) return [];
    const place = { unitId: unit._id, unitPath: unit.path, unitName: unit.name };
    return [{ kind: 'room' as const, id: room._id, name: room.name, ...place }];
  });
}
