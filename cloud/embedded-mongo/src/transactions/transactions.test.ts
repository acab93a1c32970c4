import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Collection } from 'mongodb';
import { TestServer } from '../testing/test-server.ts';

interface Account {
  _id: string;
  balance: number;
  code?: string;
}

let server: TestServer;
let accounts: Collection<Account>;
beforeAll(async () => {
  server = await TestServer.start({ transactionSeconds: 1 });
  await server.db.collection('accounts').createIndex({ code: 1 }, { unique: true, sparse: true });
});
afterAll(() => server.dispose());
beforeEach(async () => {
  accounts = server.db.collection('accounts');
  await accounts.deleteMany({});
  await accounts.insertMany([
    { _id: 'a', balance: 100 },
    { _id: 'b', balance: 0 },
  ]);
});

describe('a transaction', () => {
  it('sees its own writes, and nobody else does before the commit', async () => {
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await accounts.insertOne({ _id: 'c', balance: 5 }, { session });
      await accounts.deleteOne({ _id: 'b' }, { session });
      const inside = await accounts.find({}, { session }).sort({ _id: 1 }).toArray();
      expect(inside.map(({ _id }) => _id)).toEqual(['a', 'c']);
      expect(await accounts.countDocuments()).toBe(2);
      await session.commitTransaction();
      expect((await accounts.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual(['a', 'c']);
      expect(await accounts.estimatedDocumentCount()).toBe(2);
    });
  });

  it('reads from one moment while others write', async () => {
    await server.client.withSession(async (session) => {
      session.startTransaction();
      expect(await accounts.findOne({ _id: 'a' }, { session })).toMatchObject({ balance: 100 });
      await accounts.updateOne({ _id: 'b' }, { $set: { balance: 7 } });
      expect(await accounts.findOne({ _id: 'b' }, { session })).toMatchObject({ balance: 0 });
      await expect(
        accounts.updateOne({ _id: 'b' }, { $inc: { balance: 1 } }, { session }),
      ).rejects.toMatchObject({
        code: 112,
        errorLabels: expect.arrayContaining(['TransientTransactionError']),
      });
    });
  });

  it('leaves nothing when it is aborted or fails', async () => {
    const attempt = server.client.withSession((session) =>
      session.withTransaction(async () => {
        await accounts.updateOne({ _id: 'a' }, { $inc: { balance: -1 } }, { session });
        throw new Error('changed my mind');
      }),
    );
    await expect(attempt).rejects.toThrow('changed my mind');
    expect(await accounts.findOne({ _id: 'a' })).toMatchObject({ balance: 100 });
  });

  it('ends with its first failing statement', async () => {
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await accounts.insertOne({ _id: 'c', balance: 1 }, { session });
      await expect(accounts.insertOne({ _id: 'a', balance: 1 }, { session })).rejects.toMatchObject({
        code: 11000,
      });
      await expect(accounts.findOne({}, { session })).rejects.toMatchObject({ code: 251 });
    });
    expect(await accounts.countDocuments()).toBe(2);
  });

  it('is refused a unique key another open transaction has taken', async () => {
    const [first, second] = [server.client.startSession(), server.client.startSession()];
    first.startTransaction();
    second.startTransaction();
    await accounts.insertOne({ _id: 'c', balance: 0, code: 'k' }, { session: first });
    await expect(
      accounts.insertOne({ _id: 'd', balance: 0, code: 'k' }, { session: second }),
    ).rejects.toMatchObject({
      code: 112,
    });
    await first.commitTransaction();
    await expect(accounts.insertOne({ _id: 'd', balance: 0, code: 'k' })).rejects.toMatchObject({
      code: 11000,
    });
    await Promise.all([first.endSession(), second.endSession()]);
  });

  it('makes plain writes wait, and they see what it did', async () => {
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await accounts.updateOne({ _id: 'a' }, { $inc: { balance: 1 } }, { session });
      const waiting = accounts.updateOne({ _id: 'a' }, { $inc: { balance: 1 } });
      const impatient = accounts.updateOne({ _id: 'a' }, { $inc: { balance: 50 } }, { maxTimeMS: 30 });
      await expect(impatient).rejects.toMatchObject({ code: 50 });
      await session.commitTransaction();
      await waiting;
    });
    expect(await accounts.findOne({ _id: 'a' })).toMatchObject({ balance: 102 });
  });

  it('conflicts when its collection gets an index meanwhile', async () => {
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await accounts.updateOne({ _id: 'a' }, { $inc: { balance: 1 } }, { session });
      await accounts.createIndex({ balance: 1 });
      await expect(session.commitTransaction()).rejects.toMatchObject({ code: 112 });
    });
    expect(await accounts.countDocuments({ balance: 100 })).toBe(1);
    await accounts.dropIndex('balance_1');
  });

  it('is over after its time, and what it held is free', async () => {
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await accounts.updateOne({ _id: 'a' }, { $inc: { balance: 1 } }, { session });
      await accounts.updateOne({ _id: 'a' }, { $inc: { balance: 10 } });
      await expect(session.commitTransaction()).rejects.toMatchObject({ code: 251 });
    });
    expect(await accounts.findOne({ _id: 'a' })).toMatchObject({ balance: 110 });
  });

  it('refuses what cannot be taken back', async () => {
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await expect(accounts.drop({ session })).rejects.toMatchObject({ code: 263 });
    });
  });
});

describe('many transactions', () => {
  it('move money between two accounts without losing or showing half of it', async () => {
    let isMoving = true;
    const totals = new Set<number>();
    const watching = (async () => {
      while (isMoving) {
        const all = await accounts.find().toArray();
        totals.add(all.reduce((sum, { balance }) => sum + balance, 0));
      }
    })();
    const move = () =>
      server.client.withSession((session) =>
        session.withTransaction(async () => {
          const from = await accounts.findOne({ _id: 'a' }, { session });
          await accounts.updateOne(
            { _id: 'a' },
            { $set: { balance: (from?.balance ?? 0) - 1 } },
            { session },
          );
          await accounts.updateOne({ _id: 'b' }, { $inc: { balance: 1 } }, { session });
        }),
      );
    await Promise.all(Array.from({ length: 12 }, move));
    isMoving = false;
    await watching;
    expect([...totals]).toEqual([100]);
    expect(await accounts.findOne({ _id: 'b' })).toMatchObject({ balance: 12 });
  });
});
