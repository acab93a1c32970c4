/** Until when cancelling is free, and what a late one or a missed appointment leaves on record. Pure. */
import type { Actor } from '../../kernel/actor.ts';
import type { AppointmentDocument, StoredStrike } from '../model/document.ts';

type Booked = Pick<AppointmentDocument, 'start' | 'state' | 'terms'>;

/** After this moment cancelling counts as late. */
export const freeUntil = ({ start, terms }: Pick<Booked, 'start' | 'terms'>): Date =>
  new Date(start.getTime() - terms.policy.freeCancelHours * 3_600_000);

/** Only who was to come can be late: what staff cancel, or have not confirmed yet, is nobody's fault. */
export function cancellationOf(
  appointment: Booked,
  actor: Pick<Actor, 'kind' | 'id'>,
  now: Date,
): { late: boolean; strike?: StoredStrike } {
  const late = actor.kind === 'resident' && appointment.state === 'booked' && now > freeUntil(appointment);
  if (!late) return { late };
  const strike = strikeOf(appointment, 'late', { byId: actor.id, now });
  return { late, ...(strike ? { strike } : {}) };
}

/** Nothing is on record where the offer's policy never stops anybody. */
export function strikeOf(
  { terms }: Pick<Booked, 'terms'>,
  kind: StoredStrike['kind'],
  { byId, now }: { byId: string; now: Date },
): StoredStrike | undefined {
  return terms.policy.strikes > 0 ? { kind, at: now, byId } : undefined;
}
