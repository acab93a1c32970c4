// A write that carries (session, txnNumber, statement) takes effect once, however often it is sent.
import { encode } from '../language.ts';
import type { Document } from '../language.ts';
import type { WriteView } from '../storage/views.ts';
import type { Writer } from '../storage/writer.ts';
import type { Session, Sessions } from './sessions.ts';
import { tooOld } from './transactions.ts';

export interface RetryableWrite {
  session: Session;
  txnNumber: number;
  statement: number;
  /** Milliseconds it may wait for open transactions. */
  patience: number;
  run: (view: WriteView) => Document;
}

/** The answer goes into the same LMDB transaction as the write: either both are there after a crash, or neither. */
export async function writeOnce(
  writer: Writer,
  sessions: Sessions,
  write: RetryableWrite,
): Promise<Uint8Array> {
  const { session, txnNumber, statement } = write;
  const attempt = `${txnNumber}:${statement}`;
  const inFlight = session.pending.get(attempt);
  if (inFlight) return inFlight;
  const known = knownAnswer(session, txnNumber, statement);
  if (known) return known;
  const answer = writer.write((view) => runAndRemember(sessions, view, write), write.patience);
  session.pending.set(attempt, answer);
  try {
    return await answer;
  } finally {
    session.pending.delete(attempt);
  }
}

function knownAnswer({ retry }: Session, txnNumber: number, statement: number): Uint8Array | undefined {
  if (!retry) return undefined;
  if (txnNumber < retry.txnNumber) throw tooOld(txnNumber, retry.txnNumber);
  return txnNumber === retry.txnNumber ? retry.answers.get(statement) : undefined;
}

function runAndRemember(sessions: Sessions, view: WriteView, write: RetryableWrite): Uint8Array {
  const { session, txnNumber, statement } = write;
  const answer = encode(write.run(view));
  const earlier = session.retry?.txnNumber === txnNumber ? session.retry.answers : [];
  const answers = new Map([...earlier, [statement, answer]]);
  sessions.saveRetry(view, session, { txnNumber, answers, isCommitted: false });
  return answer;
}
