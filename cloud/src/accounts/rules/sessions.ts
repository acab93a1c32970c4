/** How long a session lives. */

const minute = 60_000;
const hour = 60 * minute;

/** A browser in an office is shared and left open; a phone is locked by its owner. */
const lifetimes = {
  browser: { idleMs: 2 * hour, absoluteMs: 12 * hour },
  wechat: { idleMs: 7 * 24 * hour, absoluteMs: 30 * 24 * hour },
  pending: { idleMs: 10 * minute, absoluteMs: 10 * minute },
} as const;

export type SessionKind = 'browser' | 'wechat';

export const stepUpMs = 5 * minute;

interface Lived {
  kind: SessionKind;
  pending: boolean;
  seenAt: Date;
  expiresAt: Date;
}

export function absoluteEnd(kind: SessionKind, pending: boolean, now: Date): Date {
  return new Date(now.getTime() + lifetimes[pending ? 'pending' : kind].absoluteMs);
}

export function isAlive(session: Lived, now: Date): boolean {
  const { idleMs } = lifetimes[session.pending ? 'pending' : session.kind];
  return session.expiresAt > now && session.seenAt.getTime() + idleMs > now.getTime();
}

/** A session that was last used before this is over. */
export const idleSince = (kind: SessionKind, now: Date): Date =>
  new Date(now.getTime() - lifetimes[kind].idleMs);

/** Writing the last use at every call would cost more than the call. */
export const shouldTouch = (session: Lived, now: Date): boolean =>
  now.getTime() - session.seenAt.getTime() >= minute;
