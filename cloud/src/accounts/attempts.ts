/** Slows down guessing: counts failures per account and address, and refuses even the right answer while blocked. */
import { createHash } from 'node:crypto';
import { tooMany } from '../kernel/errors.ts';
import { FailureModel } from './model/failure.ts';
import type { FailureDocument } from './model/failure.ts';
import { blockedUntil, failureMemoryMs } from './rules/throttle.ts';

/** One counter for each account and address, so that a stranger cannot lock somebody out from afar. */
export const attemptKey = (what: string, account: string, ip: string | undefined): string =>
  createHash('sha256')
    .update([what, account.toLowerCase(), ip ?? ''].join('\u0000'))
    .digest('base64url');

export async function assertNotBlocked(key: string, now: Date): Promise<void> {
  const until = blockedUntil(await failuresOf(key, now));
  if (!until || until <= now) return;
  const retryAfter = Math.ceil((until.getTime() - now.getTime()) / 1000);
  const minutes = Math.ceil(retryAfter / 60);
  throw tooMany('accounts.tooManyAttempts', `尝试次数过多，请 ${minutes} 分钟后再试`, { retryAfter });
}

export async function countFailure(key: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + failureMemoryMs);
  const forgotten = !(await failuresOf(key, now));
  if (forgotten) await FailureModel.deleteOne({ _id: key });
  await FailureModel.updateOne(
    { _id: key },
    { $inc: { count: 1 }, $set: { lastAt: now, expiresAt } },
    { upsert: true },
  );
}

export async function forgetFailures(key: string): Promise<void> {
  await FailureModel.deleteOne({ _id: key });
}

/** The database deletes what has expired within a minute or so; until then it does not count either. */
async function failuresOf(key: string, now: Date): Promise<FailureDocument | undefined> {
  const failures = await FailureModel.findById(key).lean<FailureDocument>();
  return failures && failures.expiresAt > now ? failures : undefined;
}
