/** Living sessions: opening, finding, ending; a short memory spares the database, and every end is told at once. */
import { EventEmitter } from 'node:events';
import { readById } from '../kernel/database/batches.ts';
import { unauthenticated } from '../kernel/errors.ts';
import { SessionModel, hashToken, newToken } from './model/session.ts';
import type { SessionDocument } from './model/session.ts';
import { absoluteEnd, isAlive, shouldTouch } from './rules/sessions.ts';

type NewSession = Pick<SessionDocument, 'kind'> &
  Partial<Pick<SessionDocument, 'staffId' | 'residentId' | 'wechatIndex' | 'post' | 'enrolling'>> & {
    pending?: boolean;
  };

/** Makes a session and returns its token, which is not kept. */
export async function startSession(session: NewSession, now: Date): Promise<string> {
  const token = newToken();
  const pending = session.pending ?? false;
  const times = { createdAt: now, seenAt: now, expiresAt: absoluteEnd(session.kind, pending, now) };
  await SessionModel.create([{ ...session, _id: hashToken(token), pending, ...times }]);
  return token;
}

/** The session if it lives; its idle time starts again. */
export async function livingSession(id: string, now: Date): Promise<SessionDocument | undefined> {
  const session = await readById<SessionDocument>(SessionModel.collection, id);
  if (!session || !isAlive(session, now)) return undefined;
  if (shouldTouch(session, now)) await SessionModel.updateOne({ _id: id }, { $set: { seenAt: now } });
  return session;
}

/** The session that waits for its second factor. */
export async function pendingSession(token: string | undefined, now: Date): Promise<SessionDocument> {
  const session = token ? await livingSession(hashToken(token), now) : undefined;
  if (!session?.pending) throw unauthenticated('accounts.signInAgain', '登录已超时，请重新输入账号和密码');
  return session;
}

export async function changeSession(
  id: string,
  change: Partial<Pick<SessionDocument, 'post' | 'steppedUpUntil'>>,
): Promise<void> {
  await SessionModel.updateOne({ _id: id }, { $set: change });
  forget(id);
}

export type WhoseSessions =
  { _id: string } | { staffId: string } | { residentId: string } | { wechatIndex: string };

/** Ends sessions: the next call with such a token is refused, and open streams end. */
export async function endSessions(whose: WhoseSessions): Promise<void> {
  const ending = await SessionModel.find(whose).select('_id').lean<{ _id: string }[]>();
  if (ending.length === 0) return;
  await SessionModel.deleteMany({ _id: { $in: ending.map(({ _id }) => _id) } });
  for (const { _id } of ending) ended.emit(_id);
  for (const { _id } of ending) forget(_id);
}

/** What a session means may have changed, though it goes on: a WeChat account was bound, a name changed. */
export async function refreshSessions(whose: WhoseSessions): Promise<void> {
  for (const { _id } of await SessionModel.find(whose).select('_id').lean<{ _id: string }[]>()) forget(_id);
}

const ended = new EventEmitter().setMaxListeners(0);
const forgetters = new Set<(id: string) => void>();

const forget = (id: string): void => {
  for (const forgetter of forgetters) forgetter(id);
};

/** Calls back with each session that must not be remembered any longer. */
export function onForget(forgetter: (id: string) => void): void {
  forgetters.add(forgetter);
}

const watched = new Map<string, number>();
let watching: NodeJS.Timeout | undefined;

/** Sessions ended by another process are noticed within this time. */
const watchMs = 3_000;

/** Tells when the session ends, wherever it is ended. */
export function onSessionEnd(id: string, listener: () => void): () => void {
  ended.once(id, listener);
  watched.set(id, (watched.get(id) ?? 0) + 1);
  watching ??= setInterval(() => void lookForEnded().catch(() => undefined), watchMs).unref();
  return () => {
    ended.off(id, listener);
    const left = (watched.get(id) ?? 1) - 1;
    if (left > 0) watched.set(id, left);
    else watched.delete(id);
  };
}

async function lookForEnded(): Promise<void> {
  const ids = [...watched.keys()];
  if (ids.length === 0) return;
  const living = await SessionModel.find({ _id: { $in: ids } })
    .select('_id')
    .lean<{ _id: string }[]>();
  const left = new Set(living.map(({ _id }) => _id));
  for (const id of ids) {
    if (left.has(id)) continue;
    forget(id);
    ended.emit(id);
  }
}
