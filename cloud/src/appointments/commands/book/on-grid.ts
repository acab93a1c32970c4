/** Residents take the starts that the calendar shows: one in between would spoil two for everybody else. */
import { availableSlots, type OfferDocument, type Resource } from '../../../availability/index.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { civilDate } from '../../../kernel/calendar-days.ts';
import { unprocessable } from '../../../kernel/errors.ts';

interface Start {
  offer: OfferDocument;
  resources: readonly Pick<Resource, 'kind' | 'id'>[];
  start: Date;
}

/** Answers the refusal to throw once nothing else speaks against the start. */
export async function offGrid(
  actor: Actor,
  { offer, resources, start }: Start,
  now: Date,
): Promise<Error | undefined> {
  if (actor.kind !== 'resident') return undefined;
  const from = civilDate(start.getTime());
  const found = await availableSlots({ offer, resources, from, days: 1, party: 1, now });
  const shown = [...found.values()]
    .flat()
    .some(({ slots }) => slots.some((slot) => slot.start.getTime() === start.getTime()));
  return shown ? undefined : unprocessable('slot.offGrid', '请从日历里选一个时间');
}
