/** For whom an actor may act: residents for themselves and, while the consent holds, for seniors who let them in. */
import type { Actor } from '../../kernel/actor.ts';
import { isFamilyOf } from '../../people/index.ts';
import type { AppointmentDocument } from '../model/document.ts';
import type { Viewer } from '../policy.ts';

export async function viewerOf(
  actor: Actor,
  { served }: Pick<AppointmentDocument, 'served'>,
  now: Date,
): Promise<Viewer> {
  if (actor.kind !== 'resident') return { actor, actsFor: new Set() };
  const { residentId } = served;
  const may = residentId === actor.id || (await isFamilyOf(actor.id, residentId, now));
  return { actor, actsFor: new Set(may ? [residentId] : []) };
}
