/** A resident who reads appointments, and the seniors whose whole names they know: those who let them in, while that holds. */
import type { ActorReference, ResidentActor } from '../../kernel/actor.ts';
import { isFamilyOf, residentFacts, seniorsOf } from '../../people/index.ts';
import type { AppointmentDocument } from '../model/document.ts';

export interface Reader {
  actor: ResidentActor;
  /** By resident id. */
  seniors: ReadonlyMap<string, string>;
}

export async function readerOf(actor: ResidentActor, now: Date): Promise<Reader> {
  const ids = await seniorsOf(actor.id, now);
  const known = await Promise.all(ids.map(residentFacts));
  return { actor, seniors: new Map(known.flatMap((facts) => (facts ? [[facts.id, facts.name]] : []))) };
}

type Served = AppointmentDocument['served'];

/** The reader themselves are not named: they are 您. */
export const nameFor = ({ actor, seniors }: Reader, served: Served): string | undefined =>
  served.residentId === actor.id ? undefined : (seniors.get(served.residentId) ?? served.nameMasked);

/** Who did a step; family is told apart from the person served, and not by name. */
export function doerFor(reader: Reader, { kind, id, name }: ActorReference, served: Served): string {
  if (kind === 'system') return '系统';
  if (kind !== 'resident') return name;
  if (id === reader.actor.id) return '您';
  const senior = nameFor(reader, served) ?? '您';
  return id === served.residentId ? senior : `${senior}的家人`;
}

/** Who booked or waits for a senior, while they may act for them; nobody when it was the person, staff, or is over. */
export async function bookingFamily(
  { kind, id }: ActorReference,
  { residentId }: Served,
  now: Date,
): Promise<{ id: string; seniorName: string } | undefined> {
  if (kind !== 'resident' || id === residentId || !(await isFamilyOf(id, residentId, now))) return undefined;
  const senior = await residentFacts(residentId);
  return senior && { id, seniorName: senior.name };
}
