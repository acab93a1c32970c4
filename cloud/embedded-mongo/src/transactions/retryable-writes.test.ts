import { Long, UUID } from 'bson';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Document } from '../language.ts';
import { rawCommand } from '../testing/raw-command.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let lsid: Document;
beforeAll(async () => {
  server = await TestServer.start({ readers: 0 });
});
afterAll(() => server.dispose());
beforeEach(async () => {
  lsid = { id: new UUID() };
  await server.db.collection('c').deleteMany({});
});

function increment(txnNumber: number, more: Document = {}): Promise<Document> {
  const updates = [{ q: { _id: 1 }, u: { $inc: { n: 1 } }, upsert: true }];
  return rawCommand(server.server.uri, {
    update: 'c',
    updates,
    lsid,
    txnNumber: Long.fromNumber(txnNumber),
    $db: 'test',
    ...more,
  });
}

async function stored(): Promise<unknown> {
  return (await server.db.collection<{ _id: number; n: number }>('c').findOne({ _id: 1 }))?.n;
}

describe('a retryable write', () => {
  it('takes effect once and answers the same again', async () => {
    const first = await increment(1);
    expect(await increment(1)).toEqual(first);
    expect(await stored()).toBe(1);
    await increment(2);
    expect(await stored()).toBe(2);
  });

  it('takes effect once when both attempts arrive together', async () => {
    const [first, second] = await Promise.all([increment(1), increment(1)]);
    expect(second).toEqual(first);
    expect(await stored()).toBe(1);
  });

  it('counts each statement of one number for itself', async () => {
    await increment(1, { stmtIds: [0] });
    await increment(1, { stmtIds: [1] });
    await increment(1, { stmtIds: [1] });
    expect(await stored()).toBe(2);
  });

  it('is remembered through a kill -9', async () => {
    const first = await increment(1);
    await server.kill();
    await server.open();
    expect(await increment(1)).toEqual(first);
    expect(await stored()).toBe(1);
  });

  it('is refused when a newer one has begun', async () => {
    await increment(5);
    expect(await increment(4)).toMatchObject({ ok: 0, code: 225 });
  });

  it('is forgotten when the driver ends the session', async () => {
    await increment(1);
    await rawCommand(server.server.uri, { endSessions: [lsid], $db: 'admin' });
    await increment(1);
    expect(await stored()).toBe(2);
  });
});

describe('a committed transaction', () => {
  it('can be told to commit again, also after a kill -9', async () => {
    const transaction = { lsid, txnNumber: Long.fromNumber(3), autocommit: false };
    const insert = {
      insert: 'c',
      documents: [{ _id: 1, n: 1 }],
      ...transaction,
      startTransaction: true,
      $db: 'test',
    };
    expect(await rawCommand(server.server.uri, insert)).toMatchObject({ n: 1, ok: 1 });
    const commit = { commitTransaction: 1, ...transaction, $db: 'admin' };
    expect(await rawCommand(server.server.uri, commit)).toMatchObject({ ok: 1 });
    expect(await rawCommand(server.server.uri, commit)).toMatchObject({ ok: 1 });
    await server.kill();
    await server.open();
    expect(await rawCommand(server.server.uri, commit)).toMatchObject({ ok: 1 });
    expect(await stored()).toBe(1);
  });
});
