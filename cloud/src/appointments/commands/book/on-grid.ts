/** Residents take the starts that the calendar shows: one in between would spoil two for everybody else. */
import { availableSlots, type OfferDocument, type Resource } from '../../../availability/index.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { civilDate } from '../../../kernel/calendar-days.ts';
import { unprocessable } from '../../../kernel/errors.ts';

/** Told only when nothing else speaks against the start. */
export const offGrid = (): Error => unprocessable('slot.offGrid', '请从日历里选一个时间');

interface Start {
  offer: OfferDocument;
  resource: Pick<Resource, 'kind' | 'id'>;
  start: Date;
}

export async function refuseOffGrid(
  actor: Actor,
  { offer, resource, start }: Start,
  now: Date,
): Promise<void> {
  if (actor.kind !== 'resident') return;
  const from = civilDate(start.getTime());
  const found = await availableSlots({ offer, resources: [resource], from, days: 1, party: 1, now });
  const shown = [...found.values()]
    .flat()
    .some(({ slots }) => slots.some((slot) => slot.start.getTime() === start.getTime()));
  if (!shown) throw offGrid();
}
