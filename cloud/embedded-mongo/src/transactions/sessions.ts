// The drivers' sessions: what each wrote last under a retryable number, and the transaction it has open.
import { Binary } from 'bson';
import { decode, encode } from '../language.ts';
import { asNumber } from '../numbers.ts';
import { sessionIdOf, sessionKey, sessionRange } from '../storage/keys.ts';
import type { Store } from '../storage/store.ts';
import type { WriteView } from '../storage/views.ts';
import type { Transaction } from './transaction.ts';

/** The answers given under a session's newest transaction number, so that a retry gets them again. */
export interface RetryRecord {
  txnNumber: number;
  /** By the first statement's number. */
  answers: Map<number, Uint8Array>;
  /** A multi-document transaction of this number was committed. */
  isCommitted: boolean;
}

export interface Session {
  readonly id: string;
  usedAt: number;
  retry?: RetryRecord;
  /** The retry record as it is stored. */
  storedRetry?: Buffer;
  transaction?: Transaction;
  /** First attempts still on their way, by `txnNumber:statement`. */
  pending: Map<string, Promise<Uint8Array>>;
}

export class Sessions {
  readonly #sessions = new Map<string, Session>();

  constructor(store: Store, now: number) {
    for (const [key, value] of store.range(...sessionRange)) {
      const session = this.#add(sessionIdOf(key), now);
      session.retry = decodeRetry(value);
      session.storedRetry = value;
    }
  }

  get(id: string, now: number): Session {
    const session = this.#sessions.get(id) ?? this.#add(id, now);
    session.usedAt = now;
    return session;
  }

  find(id: string): Session | undefined {
    return this.#sessions.get(id);
  }

  all(): Iterable<Session> {
    return this.#sessions.values();
  }

  unusedSince(time: number): Session[] {
    return [...this.#sessions.values()].filter(
      (session) => session.usedAt < time && !session.transaction?.view,
    );
  }

  saveRetry(view: WriteView, session: Session, retry: RetryRecord): void {
    const before = { retry: session.retry, storedRetry: session.storedRetry };
    const storedRetry = encodeRetry(retry);
    Object.assign(session, { retry, storedRetry });
    view.onUndo(() => Object.assign(session, before));
    view.put(sessionKey(session.id), storedRetry, before.storedRetry);
  }

  forget(view: WriteView, session: Session): void {
    this.#sessions.delete(session.id);
    view.onUndo(() => this.#sessions.set(session.id, session));
    const key = sessionKey(session.id);
    const stored = view.get(key);
    if (stored) view.remove(key, stored);
  }

  #add(id: string, now: number): Session {
    const session: Session = { id, usedAt: now, pending: new Map() };
    this.#sessions.set(id, session);
    return session;
  }
}

function encodeRetry({ txnNumber, answers, isCommitted }: RetryRecord): Buffer {
  const stored = [...answers].map(([statement, answer]) => ({ statement, answer: new Binary(answer) }));
  return encode({ txnNumber, isCommitted, answers: stored });
}

function decodeRetry(bytes: Uint8Array): RetryRecord {
  const { txnNumber, isCommitted, answers } = decode(bytes);
  const stored = answers as { statement: number; answer: Binary }[];
  return {
    txnNumber: asNumber(txnNumber),
    isCommitted: isCommitted === true,
    answers: new Map(stored.map(({ statement, answer }) => [asNumber(statement), answer.value()])),
  };
}
