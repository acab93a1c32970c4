/** Gives claimed time back, or turns a hold into a booking; in the caller's transaction. */
import { dayOf } from '../../kernel/calendar-days.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import type { Resource } from '../resources.ts';
import { readDaybook, writeDaybook, type Daybook, type DaybookKey } from './days.ts';
import { holdGone } from './refusals.ts';

export interface Claimed {
  resource: Pick<Resource, 'kind' | 'id'>;
  personId?: string;
  ownerId: string;
  start: Date;
  now: Date;
}

/** Frees exactly one claim of this owner at this start; what is not there needs no freeing. */
export async function release(claimed: Claimed): Promise<void> {
  await inTransaction(async () => {
    for (const key of daysOf(claimed)) await releaseIn(key, claimed);
  });
}

/** A hold becomes firm. A hold that has run out still can, as long as nobody has written that day since. */
export async function keep(claimed: Claimed): Promise<void> {
  await inTransaction(async () => {
    for (const key of daysOf(claimed)) {
      const daybook = await readDaybook(key);
      const index = placeOf(daybook, claimed);
      const held = daybook.spans[index];
      if (!held) throw holdGone();
      const { heldUntil, ...firm } = held;
      if (heldUntil) await writeDaybook(daybook, daybook.spans.with(index, firm), claimed.now);
    }
  });
}

async function releaseIn(
  key: DaybookKey,
  claimed: Pick<Claimed, 'ownerId' | 'start' | 'now'>,
): Promise<void> {
  const daybook = await readDaybook(key);
  const index = placeOf(daybook, claimed);
  if (index >= 0) await writeDaybook(daybook, daybook.spans.toSpliced(index, 1), claimed.now);
}

function daysOf({ resource, personId, start }: Claimed): DaybookKey[] {
  const day = dayOf(start.getTime());
  const own: DaybookKey = { kind: resource.kind, id: resource.id, day };
  return personId === undefined ? [own] : [own, { kind: 'person', id: personId, day }];
}

const placeOf = ({ spans }: Daybook, { ownerId, start }: Pick<Claimed, 'ownerId' | 'start'>): number =>
  spans.findIndex((span) => span.ownerId === ownerId && span.from.getTime() === start.getTime());
