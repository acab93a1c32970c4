import { expect, it } from 'vitest';
import { backlogOf } from './backlog.ts';
import { withDatabase } from './place.ts';
import { databaseName, moment, runUri } from './sample.fixture.ts';

const uri = runUri();
const name = `${databaseName}-backlog`;
const minutes = (count: number): Date => new Date(moment.getTime() + count * 60_000);

it('counts what is due with its age, and names what was given up without what people wrote', async () => {
  const backlog = await withDatabase(uri, name, async (db) => {
    const requests = [
      { wakeAt: minutes(-5) },
      { wakeAt: minutes(-9) },
      { wakeAt: minutes(5), pendingSince: minutes(-1) },
    ];
    await db.collection('requests').insertMany(requests);
    await db
      .collection('notifications')
      .insertMany([{ wechat: { state: 'failed' } }, { body: 'only in the inbox' }]);
    const dead = {
      state: 'dead',
      reaction: 'notifications.tell',
      event: { data: { text: 'private' } },
      at: moment,
    };
    await db.collection('deliveries').insertMany([dead, { state: 'failed', at: moment }]);
    const compared = { _id: 'requests', differences: [{ id: 'r1', fields: ['state'], foundAt: moment }] };
    await db.collection('comparedTimelines').insertOne(compared as never);
    const found = await backlogOf(db, moment);
    await db.dropDatabase();
    return found;
  });
  expect(backlog).toEqual({
    dueRequests: { count: 2, oldest: minutes(-9) },
    undelivered: { count: 1, oldest: minutes(-1) },
    dueNotices: { count: 0 },
    failedNotices: 1,
    deadLetters: [{ _id: expect.anything() as unknown, reaction: 'notifications.tell', at: moment }],
    timelineDifferences: [
      { collection: 'requests', difference: { id: 'r1', fields: ['state'], foundAt: moment } },
    ],
  });
});
