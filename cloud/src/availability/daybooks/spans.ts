/** Takes time of a worker or a room that is no booking of an offer: a class. */
import { dayOf } from '../../kernel/calendar-days.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import type { Resource } from '../resources.ts';
import { isLive } from '../rules/day.ts';
import { readDaybook, writeDaybook } from './days.ts';
import { refused } from './refusals.ts';

export interface SpanWish {
  resource: Pick<Resource, 'kind' | 'id'>;
  ownerId: string;
  from: Date;
  to: Date;
  now: Date;
}

/** The whole room or worker, whatever the plan says; never over another claim. */
export async function claimSpan({ resource, ownerId, from, to, now }: SpanWish): Promise<void> {
  const day = dayOf(from.getTime());
  if (dayOf(to.getTime() - 1) !== day) throw refused('outside');
  await inTransaction(async () => {
    const daybook = await readDaybook({ kind: resource.kind, id: resource.id, day });
    const overlaps = daybook.spans.some(
      (span) => isLive(span, now.getTime()) && span.from < to && from < span.to,
    );
    if (overlaps) throw refused('taken');
    const span = { ownerId, from, to, beforeMinutes: 0, afterMinutes: 0, party: 1 };
    await writeDaybook(daybook, [...daybook.spans, span], now);
  });
}
