/** What waits and what was given up, for the operator: ids, counts and ages, never what people wrote. */
import type { Db } from './place.ts';

export interface Waiting {
  count: number;
  /** Since when the longest waiting one has been due. */
  oldest?: Date;
}

export interface Backlog {
  /** Requests whose reminder, breach or closing is due: the sweep takes them every ten seconds. */
  dueRequests: Waiting;
  /** Requests with events that no reaction has seen yet. */
  undelivered: Waiting;
  /** WeChat messages to send, the next try being due. */
  dueNotices: Waiting;
  /** WeChat messages that were given up: they stay in the inbox of the app. */
  failedNotices: number;
  /** Reactions that no retry could bring about, newest first. */
  deadLetters: unknown[];
  /** What is stored is not what its timeline says: found at night and still so when last looked at. */
  timelineDifferences: unknown[];
}

export async function backlogOf(db: Db, now: Date): Promise<Backlog> {
  return {
    dueRequests: await waiting(db, 'requests', 'wakeAt', now),
    undelivered: await waiting(db, 'requests', 'pendingSince', now),
    dueNotices: await waiting(db, 'notifications', 'wechat.nextAt', now),
    failedNotices: await db.collection('notifications').countDocuments({ 'wechat.state': 'failed' }),
    deadLetters: await db
      .collection('deliveries')
      .find({ state: 'dead' }, { projection: { event: 0, state: 0 } })
      .sort({ at: -1 })
      .limit(50)
      .toArray(),
    timelineDifferences: await db
      .collection('comparedTimelines')
      .aggregate([
        { $unwind: '$differences' },
        { $project: { _id: 0, collection: '$_id', difference: '$differences' } },
      ])
      .toArray(),
  };
}

async function waiting(db: Db, collection: string, since: string, now: Date): Promise<Waiting> {
  const due = { [since]: { $lte: now } };
  const [first] = await db
    .collection(collection)
    .aggregate<{ at: Date }>([
      { $match: due },
      { $sort: { [since]: 1 } },
      { $limit: 1 },
      { $project: { at: `$${since}` } },
    ])
    .toArray();
  if (!first) return { count: 0 };
  return { count: await db.collection(collection).countDocuments(due), oldest: first.at };
}
