/** Delivers the events of one leased aggregate: each reaction in the order of events, none blocked by another's failure. */
import type { Aggregate } from '../aggregate-fields.ts';
import { systemActor } from '../actor.ts';
import { AppError } from '../errors.ts';
import type { DomainEvent, Reaction } from '../events.ts';
import { idFrom } from '../ids.ts';
import { logger } from '../logger.ts';
import { deliveryLag, reactionRuns } from '../metrics.ts';
import { deliveryId } from './deliveries.ts';
import type { Delivery } from './deliveries.ts';

/** Waits before each further try; after the last one the delivery is dead. */
const retryMs = [1_000, 5_000, 30_000, 120_000, 600_000, 1_800_000, 7_200_000];
/** Shorter than the time after which another process takes a silent lease over. */
const reactionTimeoutMs = 20_000;
const keepDoneMs = 7 * 86_400_000;
const keepDeadMs = 400 * 86_400_000;

export interface Delivered {
  /** Events that nothing more has to be done for. */
  settled: DomainEvent[];
  /** Records to write before the events go: only when something failed now or earlier. */
  records: Delivery[];
  /** When to try the rest again; absent when everything is settled. */
  retryAt?: Date;
}

export interface DeliveryWork {
  collection: string;
  aggregate: Pick<Aggregate, '_id' | 'events'>;
  reactionsFor: (type: string) => readonly Reaction[];
  known: ReadonlyMap<string, Delivery>;
  now: () => Date;
}

export async function deliver(work: DeliveryWork): Promise<Delivered> {
  const blocked = new Map<string, Date>();
  const records: Delivery[] = [];
  const settled: DomainEvent[] = [];
  for (const event of work.aggregate.events) {
    const outcomes = await Promise.all(
      work
        .reactionsFor(event.type)
        .map((reaction) => settle(work, event, reaction, blocked.get(reaction.name))),
    );
    let open = false;
    for (const { record, reaction, waitUntil } of outcomes) {
      if (record) records.push(record);
      if (!waitUntil) continue;
      open = true;
      blocked.set(reaction, waitUntil);
    }
    if (!open) settled.push(event);
  }
  if (blocked.size === 0) return { settled, records: records.filter((record) => record.state !== 'done') };
  const retryAt = new Date(Math.min(...[...blocked.values()].map((time) => time.getTime())));
  return { settled, records, retryAt };
}

interface Outcome {
  reaction: string;
  record?: Delivery;
  waitUntil?: Date;
}

async function settle(
  work: DeliveryWork,
  event: DomainEvent,
  reaction: Reaction,
  blockedUntil: Date | undefined,
): Promise<Outcome> {
  const { name } = reaction;
  const known = work.known.get(deliveryId(event, name));
  if (known && known.state !== 'failed') return { reaction: name };
  // An earlier event of this object still waits for the same reaction: keep the order.
  if (blockedUntil) return { reaction: name, waitUntil: blockedUntil };
  const now = work.now();
  if (known?.nextAt && known.nextAt > now) return { reaction: name, waitUntil: known.nextAt };
  const attempt = (known?.attempts ?? 0) + 1;
  try {
    await withTimeout(run(work, event, reaction, attempt));
    reactionRuns.inc({ reaction: name, outcome: 'ok' });
    return { reaction: name, record: recordOf(work, event, name, { state: 'done', attempts: attempt }) };
  } catch (error) {
    return failure(work, event, name, attempt, error);
  }
}

function run(work: DeliveryWork, event: DomainEvent, reaction: Reaction, attempt: number): Promise<unknown> {
  const now = work.now();
  if (attempt === 1) deliveryLag.observe(Math.max(0, now.getTime() - event.at.getTime()) / 1000);
  // Made of event and reaction alone, so that a second delivery of the same event finds the first one's effect.
  const key = { id: idFrom('reaction', event.id, reaction.name), inputHash: event.id };
  const aggregate = { collection: work.collection, id: work.aggregate._id };
  const context = { actor: systemActor(reaction.name), now, key };
  return reaction.handle(event as DomainEvent<never>, { now, context, aggregate, attempt });
}

function failure(
  work: DeliveryWork,
  event: DomainEvent,
  reaction: string,
  attempts: number,
  error: unknown,
): Outcome {
  const problem = error instanceof AppError ? error.code : error instanceof Error ? error.name : 'unknown';
  const wait = retryMs[attempts - 1];
  logger.warn({ reaction, eventId: event.id, attempts, problem, error }, 'reaction failed');
  if (wait === undefined) {
    reactionRuns.inc({ reaction, outcome: 'dead' });
    return { reaction, record: recordOf(work, event, reaction, { state: 'dead', attempts, problem, event }) };
  }
  reactionRuns.inc({ reaction, outcome: 'failed' });
  const nextAt = new Date(work.now().getTime() + wait);
  const record = recordOf(work, event, reaction, { state: 'failed', attempts, problem, nextAt });
  return { reaction, record, waitUntil: nextAt };
}

function recordOf(
  work: DeliveryWork,
  event: DomainEvent,
  reaction: string,
  outcome: Pick<Delivery, 'state' | 'attempts' | 'problem' | 'nextAt' | 'event'>,
): Delivery {
  const at = work.now();
  const place = { collection: work.collection, aggregateId: work.aggregate._id };
  const expiresAt = new Date(at.getTime() + (outcome.state === 'dead' ? keepDeadMs : keepDoneMs));
  return { _id: deliveryId(event, reaction), reaction, ...place, at, expiresAt, ...outcome };
}

async function withTimeout(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The reaction took too long.')), reactionTimeoutMs);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
