/** For whom a booking is made, and whether the actor may make it. */
import { inScope, type Actor } from '../../kernel/actor.ts';
import { forbidden, notFound } from '../../kernel/errors.ts';
import { isFamilyOf, residentFacts, type ResidentFacts } from '../../people/index.ts';
import type { Door } from '../contract.constants.ts';

export interface Guest {
  person: ResidentFacts;
  /** How the actor came to book for them. */
  door: Extract<Door, 'resident' | 'family' | 'staff'>;
}

/** Residents book for themselves and for seniors who agreed to it, staff for residents of their area. */
export async function guestOf(actor: Actor, residentId: string | undefined, now: Date): Promise<Guest> {
  const id = residentId ?? actor.id;
  const door = actor.kind !== 'resident' ? 'staff' : id === actor.id ? 'resident' : 'family';
  if (door === 'family' && !(await isFamilyOf(actor.id, id, now))) {
    throw forbidden('appointment.notBound', '您还没有绑定这位老人，不能代为预约');
  }
  const person = await residentFacts(id);
  const hidden = actor.kind === 'staff' && person && !inScope(actor.scopePath, person.path);
  if (!person || hidden) throw notFound('resident.notFound', '没有找到这位居民');
  return { person, door };
}
