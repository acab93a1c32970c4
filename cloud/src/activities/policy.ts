/** Who sees and does what: staff in the scope of their post, residents what is theirs. */
import { inScope, type Actor, type StaffActor } from '../kernel/actor.ts';
import type { Permission } from '../kernel/contract.ts';

type Placed = { unitPath: string };

const inside = (actor: Actor, { unitPath }: Placed): actor is StaffActor =>
  actor.kind === 'staff' && inScope(actor.scopePath, unitPath);

export const can = {
  see: (actor: Actor, thing: Placed): boolean => actor.kind === 'system' || inside(actor, thing),
  manage: (actor: Actor, thing: Placed): boolean => may(actor, thing, 'activities.manage'),
  callRoll: (actor: Actor, thing: Placed): boolean => may(actor, thing, 'activities.attend'),
  /** The person, or who signed them up. */
  own: (actor: Actor, { residentIds }: { residentIds: readonly string[] }): boolean =>
    actor.kind === 'resident' && residentIds.includes(actor.id),
};

const may = (actor: Actor, thing: Placed, permission: Permission): boolean =>
  actor.kind === 'system' || (inside(actor, thing) && actor.permissions.has(permission));
