/** Settings as staff read them, always inside the reader's scope. */
import { organisation } from '../accounts/index.ts';
import type { StaffActor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import type { Closure, Offer, PlanDay, Room, WorkPlan } from './contract.ts';
import { managedResource, resourcesIn, type ManagedResource } from './managed.ts';
import { can } from './policy.ts';
import { presentClosure, presentDay, presentOffer, presentPlan, presentRoom } from './present.ts';
import { dayOfWork } from './queries.ts';
import { setup } from './setup.ts';
import { workOfAll } from './working-days.ts';

export async function listOffers(actor: StaffActor): Promise<Offer[]> {
  const { units } = await organisation();
  const { offers } = await setup();
  return [...offers.values()]
    .filter(({ unitIds }) => unitIds.some((id) => can.see(actor, units.get(id)?.path ?? '')))
    .map((offer) => presentOffer(offer, units));
}

export async function listPlans(actor: StaffActor, unitId: string): Promise<WorkPlan[]> {
  const unit = (await organisation()).units.get(unitId);
  if (!unit || !can.manage(actor, unit.path)) throw notFound('availability.noUnit', '没有找到这个单位');
  const resources = await resourcesIn(unit.path);
  return Promise.all(resources.map(planOf));
}

export const planById = async (actor: StaffActor, id: string): Promise<WorkPlan> =>
  planOf(await managedResource(actor, id));

export async function planDays(
  actor: StaffActor,
  { id, from, days }: { id: string; from: string; days: number },
  now: Date,
): Promise<PlanDay[]> {
  await managedResource(actor, id);
  const worked = (await dayOfWork([id], from, days, now)).get(id) ?? [];
  return worked.map(presentDay);
}

async function planOf(resource: ManagedResource): Promise<WorkPlan> {
  const { plans } = await setup();
  const { members } = await organisation();
  const work = (await workOfAll())(resource.id);
  const plan = plans.get(resource.id);
  const weekly = work?.weekly ?? plan?.weekly ?? [];
  return presentPlan({ resource, plan, weekly, leaves: members.get(resource.id)?.leaves ?? [] });
}

export async function listRooms(actor: StaffActor): Promise<Room[]> {
  const { units } = await organisation();
  const { rooms } = await setup();
  return [...rooms.values()]
    .filter(({ unitId }) => can.manage(actor, units.get(unitId)?.path ?? ''))
    .map((room) => presentRoom(room, units));
}

/** Those of units above hold here too. */
export async function listClosures(actor: StaffActor, now: Date): Promise<Closure[]> {
  const { units } = await organisation();
  const { closures } = await setup();
  return closures
    .filter(({ unitId, to }) => to > now && can.see(actor, units.get(unitId)?.path ?? ''))
    .map((closure) => presentClosure(closure, units));
}
