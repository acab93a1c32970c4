/** Workers and rooms whose plans somebody may see or manage. */
import { organisation, permissionsOf } from '../accounts/index.ts';
import type { Actor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import type { ResourceKind } from './contract.constants.ts';
import { can } from './policy.ts';
import { setup } from './setup.ts';

export interface ManagedResource {
  kind: ResourceKind;
  id: string;
  name: string;
  unitId: string;
  unitPath: string;
  unitName: string;
}

/** The worker or room if it lies in the actor's scope; another's is as good as none. */
export async function managedResource(actor: Actor, id: string): Promise<ManagedResource> {
  const found = await findManaged(actor, id);
  if (!found) throw notFound('availability.noResource', '没有找到这位工作人员或这个场地');
  return found;
}

/** Undefined also for somebody whose role serves nobody. */
export const findManaged = async (actor: Actor, id: string): Promise<ManagedResource | undefined> =>
  (await everyResource()).find((resource) => resource.id === id && can.manage(actor, resource.unitPath));

/** All of a unit and of those below it, workers first. */
export async function resourcesIn(path: string): Promise<ManagedResource[]> {
  const inside = (await everyResource()).filter((resource) => resource.unitPath.startsWith(path));
  const seen = new Set<string>();
  return inside.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** A worker with two posts is there twice; those whose role serves nobody are left out. */
async function everyResource(): Promise<ManagedResource[]> {
  const { units, members } = await organisation();
  const { rooms } = await setup();
  const at = (kind: ResourceKind, id: string, name: string, unitId: string): ManagedResource[] => {
    const unit = units.get(unitId);
    return unit ? [{ kind, id, name, unitId, unitPath: unit.path, unitName: unit.name }] : [];
  };
  const workers = [...members.values()].flatMap((member) =>
    member.posts
      .filter(({ role }) => permissionsOf(role).has('appointments.serve'))
      .flatMap(({ unitId }) => at('staff', member._id, member.name, unitId)),
  );
  const places = [...rooms.values()].flatMap((room) => at('room', room._id, room.name, room.unitId));
  return [...workers, ...places];
}
