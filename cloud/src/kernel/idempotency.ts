/** Idempotency keys: the same key and input get the first answer, the same key with other input is refused. */
import { createHash } from 'node:crypto';
import { Schema } from 'mongoose';
import { defineModel } from './database/model.ts';
import { isDuplicateKey } from './database/problems.ts';
import { unprocessable } from './errors.ts';
import { idFrom } from './ids.ts';
import { inTransaction } from './transaction.ts';

/** A client's key, already bound to who called which route. */
export interface IdempotencyKey {
  /** Derived from caller, route and the client's key; the `_id` of what a keyed create makes. */
  id: string;
  /** Fingerprint of the input. */
  inputHash: string;
}

/** What an aggregate remembers of a write that came with a key. */
export interface IdempotencyRecord {
  id: string;
  inputHash: string;
  at: Date;
  answer?: unknown;
}

/** How many keys an aggregate remembers; older ones fall out when newer ones come. */
export const keysPerAggregate = 20;

/** Ends a command early with the answer of the first time; command() turns it into that answer. */
export class Replayed extends Error {
  readonly answer: unknown;

  constructor(answer: unknown) {
    super('The answer to this key is known.');
    this.answer = answer;
  }
}

export function idempotencyKey(scope: string, clientKey: string, input: unknown): IdempotencyKey {
  return { id: idFrom('key', scope, clientKey), inputHash: hashOf(input) };
}

/**
 * Ends the command with the first answer when this document has already taken the write with this key.
 * Call it after loading and before deciding: after the first time the state no longer allows the action.
 * Without a stored answer the document itself is returned as the answer.
 */
export function replayIfSeen(
  document: { keys?: readonly IdempotencyRecord[] },
  key: IdempotencyKey | undefined,
): void {
  const record = key && document.keys?.find((entry) => entry.id === key.id);
  if (!record) return;
  refuseOtherInput(record.inputHash, key);
  throw new Replayed(record.answer === undefined ? document : record.answer);
}

/**
 * For effects that are not one aggregate: the key is written in the same transaction as the effect, so the effect
 * happens once. Without a key it just runs in a transaction. The answer must be plain data.
 */
export async function once<Answer>(
  key: IdempotencyKey | undefined,
  now: Date,
  effect: () => Promise<Answer>,
): Promise<Answer> {
  if (!key) return inTransaction(effect);
  const known = await findKey(key);
  if (known) return known.answer as Answer;
  try {
    return await inTransaction(async () => {
      const answer = await effect();
      await KeyModel.create([{ _id: key.id, inputHash: key.inputHash, answer, at: now }]);
      return answer;
    });
  } catch (error) {
    const first = isDuplicateKey(error) ? await findKey(key) : undefined;
    if (!first) throw error;
    return first.answer as Answer;
  }
}

export function refuseOtherInput(inputHash: string, key: IdempotencyKey): void {
  if (inputHash === key.inputHash) return;
  throw unprocessable('idempotency.otherInput', '这次提交与之前的内容不一致，请刷新后重新提交');
}

interface KeyDocument {
  _id: string;
  inputHash: string;
  answer?: unknown;
  at: Date;
}

const KeyModel = defineModel<KeyDocument>({
  name: 'IdempotencyKey',
  collection: 'idempotencyKeys',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema(
    { _id: String, inputHash: String, answer: Schema.Types.Mixed, at: { type: Date, required: true } },
    { minimize: false },
  ).index({ at: 1 }, { expireAfterSeconds: 48 * 3600 }),
});

async function findKey(key: IdempotencyKey): Promise<KeyDocument | undefined> {
  const known = await KeyModel.findById(key.id).lean<KeyDocument>();
  if (known) refuseOtherInput(known.inputHash, key);
  return known ?? undefined;
}

const hashOf = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(input, sortedKeys) ?? '')
    .digest('base64url');

function sortedKeys(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
