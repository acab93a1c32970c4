// Writers that never stop, and what they know to be acknowledged: for tests that pull the plug.
import type { ClientSession, Db, MongoClient } from 'mongodb';

/** Every fifth writer makes transactions of two documents; the others insert, update and delete one. */
const TRANSACTIONS_EVERY = 5;

export class Load {
  readonly #inserted = new Set<number>();
  readonly #updated = new Set<number>();
  readonly #deleted = new Set<number>();
  readonly #pairs = new Set<number>();
  #suffix = '';
  #next = 1;
  #isOver = false;

  get acknowledged(): number {
    return this.#inserted.size + this.#updated.size + this.#deleted.size + this.#pairs.size;
  }

  async prepare(db: Db, suffix = ''): Promise<void> {
    this.#suffix = suffix;
    await db.collection(this.#singles).createIndex({ key: 1 }, { unique: true });
    await db.collection(this.#singles).createIndex({ state: 1, tags: 1 });
    await db.collection(this.#couples).createIndex({ pair: 1 });
  }

  /** Writes until `stop` is called or the server is gone. */
  async run(client: MongoClient, writers: number): Promise<void> {
    this.#isOver = false;
    const db = client.db('test');
    const loops = Array.from({ length: writers }, (_, writer) =>
      this.#loop(() =>
        writer % TRANSACTIONS_EVERY === 0 ? this.#writePair(client, db) : this.#writeOne(db),
      ),
    );
    await Promise.all(loops);
  }

  async runUntil(client: MongoClient, count: number): Promise<void> {
    const running = this.run(client, 4);
    await this.untilAcknowledged(count);
    this.stop();
    await running;
  }

  stop(): void {
    this.#isOver = true;
  }

  async untilAcknowledged(count: number): Promise<void> {
    while (this.acknowledged < count) {
      if (this.#isOver) throw new Error('the writers stopped by themselves');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Acknowledged writes that are not there. */
  async lost(db: Db): Promise<string[]> {
    const singles = await db.collection<{ _id: number; state: string }>(this.#singles).find().toArray();
    const stored = new Map(singles.map(({ _id, state }) => [_id, state]));
    const pairs = new Set(await db.collection(this.#couples).distinct('pair'));
    return [
      ...[...this.#inserted]
        .filter((id) => !stored.has(id) && !this.#mayBeDeleted(id))
        .map((id) => `insert ${id}`),
      ...[...this.#updated].filter((id) => stored.get(id) === 'new').map((id) => `update ${id}`),
      ...[...this.#deleted].filter((id) => stored.has(id)).map((id) => `delete ${id}`),
      ...[...this.#pairs].filter((id) => !pairs.has(id)).map((id) => `pair ${id}`),
    ];
  }

  async halfTransactions(db: Db): Promise<unknown[]> {
    const halves = [{ $group: { _id: '$pair', n: { $sum: 1 } } }, { $match: { n: { $ne: 2 } } }];
    return db.collection(this.#couples).aggregate(halves).toArray();
  }

  get #singles(): string {
    return `singles${this.#suffix}`;
  }

  get #couples(): string {
    return `couples${this.#suffix}`;
  }

  /** A delete without an answer may or may not have happened. */
  #mayBeDeleted(id: number): boolean {
    return id % 3 === 0;
  }

  async #loop(write: () => Promise<void>): Promise<void> {
    while (!this.#isOver) {
      try {
        await write();
      } catch {
        // The server was killed: what was under way counts as not acknowledged.
        this.#isOver = true;
      }
    }
  }

  async #writeOne(db: Db): Promise<void> {
    const id = this.#next++;
    const singles = db.collection<{ _id: number; key: string; state: string; tags: string[] }>(this.#singles);
    await singles.insertOne({ _id: id, key: `key ${id}`, state: 'new', tags: ['a', `t${id % 5}`] });
    this.#inserted.add(id);
    await singles.updateOne({ _id: id }, { $set: { state: 'done', tags: ['b'] } });
    this.#updated.add(id);
    if (id % 3 !== 0) return;
    await singles.deleteOne({ key: `key ${id}` });
    this.#deleted.add(id);
  }

  async #writePair(client: MongoClient, db: Db): Promise<void> {
    const pair = this.#next++;
    const couples = db.collection(this.#couples);
    await client.withSession(async (session: ClientSession) => {
      session.startTransaction();
      await couples.insertOne({ pair, half: 1 }, { session });
      await couples.insertOne({ pair, half: 2 }, { session });
      await session.commitTransaction();
    });
    this.#pairs.add(pair);
  }
}
