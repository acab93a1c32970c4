/** The dispatcher: finds aggregates with undelivered events, leases them, runs the reactions and takes the events off. */
import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { Aggregate } from '../aggregate-fields.ts';
import type { Clock } from '../clock.ts';
import { registeredModels } from '../database/model.ts';
import type { Reaction } from '../events.ts';
import { logger } from '../logger.ts';
import { deliveryQueue } from '../metrics.ts';
import { roomFor } from '../pressure.ts';
import { deliver } from './deliver.ts';
import { deliveryId, recordsOf, writeRecords } from './deliveries.ts';
import { LeaseWatch } from './lease-watch.ts';
import { setTaker } from './offer.ts';
import { SettlementBatch } from './settle.ts';

export interface DispatcherOptions {
  reactions: readonly Reaction[];
  clock: Clock;
  /** How often to look for what this process was not told of. */
  pollMs?: number;
  /** After this long without change another dispatcher's lease counts as left behind. */
  leaseMs?: number;
}

export interface Dispatcher {
  /** Looks at the database once and waits until everything found is delivered or put off. */
  drain: () => Promise<void>;
  /** Takes nothing more, finishes what is running. */
  stop: () => Promise<void>;
}

type Leased = Pick<Aggregate, '_id' | 'events'> & { lease: string };

interface Task {
  collection: string;
  id: string;
  /** Leased at birth by the insert itself: nobody else can have delivered anything of it. */
  fresh?: Leased;
  /** The lease that has to be on the document for us to take it. */
  expectedLease?: string;
}

/** `since` is on the clock of `performance.now()`. */
type Waiting = Task & { since: number };

const concurrency = 32;
/** Beyond this the inserts stop leasing for us; the poll finds their documents when there is room. */
const queueLimit = 12_000;
const pollPage = 500;
/** With that much at hand the database is looked at only every so many polls. */
const lookAnyway = 5;

export function startDispatcher(options: DispatcherOptions): Dispatcher {
  const dispatcher = new RunningDispatcher(options);
  dispatcher.start();
  return dispatcher;
}

class RunningDispatcher implements Dispatcher {
  readonly #id = randomUUID();
  readonly #options: DispatcherOptions;
  readonly #byType = new Map<string, Reaction[]>();
  readonly #collections = new Map<string, mongo.Collection>();
  readonly #settlements = new Map<string, SettlementBatch>();
  readonly #queue = new Map<string, Waiting>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #leases: LeaseWatch;
  readonly #leaseMs: number;
  #leaseCount = 0;
  #polls = 0;
  #timer: NodeJS.Timeout | undefined;
  #polling: Promise<void> | undefined;
  #stopped = false;

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.#leaseMs = options.leaseMs ?? 30_000;
    this.#leases = new LeaseWatch(this.#leaseMs);
    for (const reaction of options.reactions) {
      this.#byType.set(reaction.type, [...(this.#byType.get(reaction.type) ?? []), reaction]);
    }
    for (const { aggregate, model } of registeredModels()) {
      if (!aggregate) continue;
      const collection = model.collection as unknown as mongo.Collection;
      this.#collections.set(collection.collectionName, collection);
      this.#settlements.set(collection.collectionName, new SettlementBatch(collection));
    }
  }

  start(): void {
    setTaker({
      lease: () => (this.#queue.size < queueLimit ? this.#newLease() : undefined),
      offer: (collection, aggregate) => this.#offer(collection, aggregate),
    });
    this.#schedulePoll();
  }

  async drain(): Promise<void> {
    await this.#polling;
    await this.#poll();
    while (this.#queue.size + this.#running.size > 0) {
      await Promise.all(this.#running.values());
      this.#pump();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    setTaker(undefined);
    clearTimeout(this.#timer);
    await this.#polling;
    this.#queue.clear();
    await Promise.all(this.#running.values());
  }

  #newLease(): string {
    this.#leaseCount += 1;
    return `${this.#id}:${this.#leaseCount}`;
  }

  #offer(collection: string, aggregate: Aggregate): void {
    const { _id: id, events, lease } = aggregate;
    const fresh = aggregate.version === 1 && lease?.startsWith(this.#id);
    if (fresh && lease) this.#enqueue({ collection, id, fresh: { _id: id, events, lease } });
    // Somebody else is delivering: they will see the new events before they let go.
    else if (!lease) this.#enqueue({ collection, id });
  }

  #enqueue(task: Task): void {
    if (this.#stopped || this.#queue.size >= queueLimit) return;
    const key = `${task.collection}/${task.id}`;
    if (!this.#queue.has(key)) this.#queue.set(key, { ...task, since: performance.now() });
    deliveryQueue.set(this.#queue.size);
    setImmediate(() => this.#pump());
  }

  #pump(): void {
    if (this.#stopped) return;
    for (const [key, task] of this.#queue) {
      if (this.#running.size >= roomFor(concurrency, task.since)) return;
      if (this.#running.has(key)) continue;
      this.#queue.delete(key);
      const run = this.#work(task)
        .catch((error: unknown) => logger.error({ collection: task.collection, error }, 'delivery failed'))
        .finally(() => {
          this.#running.delete(key);
          this.#pump();
        });
      this.#running.set(key, run);
    }
    deliveryQueue.set(this.#queue.size);
  }

  async #work(task: Waiting): Promise<void> {
    const fresh = this.#isStillOurs(task) ? task.fresh : undefined;
    const aggregate = fresh ?? (await this.#claim(task));
    if (!aggregate) return;
    const reactionsFor = (type: string): readonly Reaction[] => this.#byType.get(type) ?? [];
    const known = fresh
      ? new Map()
      : await recordsOf(
          aggregate.events.flatMap((event) =>
            reactionsFor(event.type).map(({ name }) => deliveryId(event, name)),
          ),
        );
    const { collection } = task;
    const { now } = this.#options.clock;
    const { settled, records, retryAt } = await deliver({ collection, aggregate, reactionsFor, known, now });
    await writeRecords(records);
    const more = retryAt
      ? await this.#postpone(collection, aggregate, settled, retryAt)
      : await this.#settlements.get(collection)?.settle(aggregate._id, aggregate.lease, settled);
    if (more) this.#enqueue({ collection, id: aggregate._id });
  }

  /** A lease that was seen for so long without change that another dispatcher may take it over has to be won again. */
  readonly #isStillOurs = ({ since }: Waiting): boolean => performance.now() - since < this.#leaseMs / 2;

  async #claim({ collection, id, fresh, expectedLease = fresh?.lease }: Task): Promise<Leased | undefined> {
    const lease = this.#newLease();
    const found = await this.#collections
      .get(collection)
      ?.findOneAndUpdate(
        { _id: id as never, 'events.0': { $exists: true }, lease: expectedLease ?? { $exists: false } },
        { $set: { lease } },
        { returnDocument: 'after', projection: { events: 1 } },
      );
    return found
      ? { _id: id, events: (found as mongo.BSON.Document).events as Leased['events'], lease }
      : undefined;
  }

  /** Lets go until the retry is due; answers true when other events have come in and should not wait for it. */
  async #postpone(
    collection: string,
    { _id, lease, events }: Leased,
    settled: Leased['events'],
    retryAt: Date,
  ): Promise<boolean> {
    const done = { events: { id: { $in: settled.map((event) => event.id) } } };
    const left = await this.#collections
      .get(collection)
      ?.findOneAndUpdate(
        { _id: _id as never, lease },
        { $pull: done, $set: { pendingSince: retryAt }, $unset: { lease: '' } } as mongo.BSON.Document,
        { returnDocument: 'after', projection: { events: 1 } },
      );
    const seen = new Set(events.map((event) => event.id));
    return (
      ((left as mongo.BSON.Document | null)?.events as Leased['events'] | undefined)?.some(
        ({ id }) => !seen.has(id),
      ) ?? false
    );
  }

  #schedulePoll(): void {
    this.#timer = setTimeout(() => {
      this.#polls += 1;
      const hasEnough = this.#queue.size > pollPage && this.#polls % lookAnyway !== 0;
      this.#polling = (hasEnough ? Promise.resolve() : this.#poll())
        .catch((error: unknown) => logger.error({ error }, 'looking for undelivered events failed'))
        .finally(() => {
          this.#polling = undefined;
          if (!this.#stopped) this.#schedulePoll();
        });
    }, this.#options.pollMs ?? 1_000);
  }

  async #poll(): Promise<void> {
    this.#leases.nextRound();
    for (const [name, collection] of this.#collections) {
      const pending = await collection
        .find({ pendingSince: { $lte: this.#options.clock.now() } }, { projection: { lease: 1 } })
        .sort({ pendingSince: 1 })
        .limit(pollPage)
        .toArray();
      for (const { _id, lease } of pending as unknown as { _id: string; lease?: string }[]) {
        const key = `${name}/${_id}`;
        if (this.#running.has(key) || this.#queue.has(key)) continue;
        if (lease && !this.#leases.isLeftBehind(key, lease, this.#id)) continue;
        this.#enqueue({ collection: name, id: _id, expectedLease: lease });
      }
    }
  }
}
