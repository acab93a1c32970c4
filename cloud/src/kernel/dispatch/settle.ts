/** Takes delivered events off their aggregates, many aggregates per write. */
import type { mongo } from 'mongoose';
import type { DomainEvent } from '../events.ts';

export interface Settlement {
  id: string;
  lease: string;
  events: readonly DomainEvent[];
  /** True when events came in meanwhile, so that the aggregate has to be delivered again. */
  resolve: (more: boolean) => void;
  reject: (error: unknown) => void;
}

/** Collects what is settled in one turn of the event loop and writes it in one call per collection. */
export class SettlementBatch {
  readonly #collection: mongo.Collection;
  #waiting: Settlement[] = [];

  constructor(collection: mongo.Collection) {
    this.#collection = collection;
  }

  settle(id: string, lease: string, events: readonly DomainEvent[]): Promise<boolean> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => void this.#write());
      this.#waiting.push({ id, lease, events, resolve, reject });
    });
  }

  async #write(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      const result = await this.#collection.bulkWrite(batch.map(removeAll) as never, { ordered: false });
      const rest = result.matchedCount === batch.length ? new Set<string>() : await this.#removeSome(batch);
      for (const { id, resolve } of batch) resolve(rest.has(id));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Some aggregates got new events meanwhile: take off only what was delivered, and name those that have more. */
  async #removeSome(batch: readonly Settlement[]): Promise<Set<string>> {
    const open = batch.map(({ id, lease }) => ({ _id: id as never, lease }));
    const found = await this.#collection.find({ $or: open }, { projection: { _id: 1 } }).toArray();
    const rest = new Set(found.map((document) => String(document._id)));
    for (const { id, lease, events } of batch) {
      if (!rest.has(id)) continue;
      const delivered = { id: { $in: events.map((event) => event.id) } };
      await this.#collection.updateOne({ _id: id as never, lease }, {
        $pull: { events: delivered },
        $unset: { lease: '' },
      } as mongo.BSON.Document);
    }
    return rest;
  }
}

const removeAll = ({ id, lease, events }: Settlement): { updateOne: mongo.BSON.Document } => ({
  updateOne: {
    filter: { _id: id, lease, events: { $size: events.length } },
    update: { $set: { events: [] }, $unset: { pendingSince: '', lease: '' } },
  },
});
