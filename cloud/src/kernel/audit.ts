/** The audit log: append-only and chained by keyed hashes per stream, so that one changed byte is found. */
import { createHmac } from 'node:crypto';
import { Schema } from 'mongoose';
import type { Actor } from './actor.ts';
import { anchorOf, moveAnchor } from './audit-anchor.ts';
import type { AuditHead } from './audit-anchor.ts';
import { derivedKey } from './crypto.ts';
import { defineModel } from './database/model.ts';
import { isDuplicateKey } from './database/problems.ts';
import { startingWith } from './database/starting-with.ts';
import { newId } from './ids.ts';

export interface AuditActor {
  kind: string;
  id: string;
  name: string;
  post?: string;
}

export interface AuditEntry {
  at: Date;
  actor: AuditActor;
  /** Domain and verb, as in `residents.reveal`. */
  action: string;
  target?: { kind: string; id: string };
  reason?: string;
  result: 'ok' | 'denied' | 'failed';
  ip?: string;
  /** Readers see the entries whose path lies in their scope; empty: only the whole district's readers. */
  scopePath: string;
}

export interface StoredAuditEntry extends AuditEntry {
  _id: string;
  id: string;
  stream: string;
  seq: number;
  hash: string;
}

export interface AuditInput extends Omit<AuditEntry, 'at' | 'actor' | 'scopePath' | 'result'> {
  result?: AuditEntry['result'];
  /** Where it belongs; the actor's own scope when not given. */
  scopePath?: string;
}

const AuditModel = defineModel<StoredAuditEntry>({
  name: 'AuditEntry',
  collection: 'auditEntries',
  retention: 'audit',
  shardKey: 'stream, seq',
  schema: new Schema(
    {
      _id: String,
      id: String,
      stream: String,
      seq: Number,
      at: Date,
      actor: { kind: String, id: String, name: String, post: String },
      action: String,
      target: { kind: String, id: String },
      reason: String,
      result: String,
      ip: String,
      scopePath: String,
      hash: String,
    },
    { id: false },
  )
    .index({ id: -1 }, { unique: true })
    .index({ 'actor.id': 1, id: -1 })
    .index({ action: 1, id: -1 })
    .index({ stream: 1, seq: 1 }, { unique: true }),
});

/**
 * Writes one entry and returns when it is stored. Await it before the sensitive action: when it throws, the action
 * must not happen. It stays outside any ambient transaction, so that a rolled-back attempt is still on record.
 */
export async function audit(
  { actor, now, ip }: { actor: Actor; now: Date; ip?: string },
  input: AuditInput,
): Promise<void> {
  await append('main', {
    at: now,
    actor: auditActor(actor),
    ip,
    result: 'ok',
    scopePath: scopeOf(actor),
    ...input,
  });
}

const auditActor = (actor: Actor): AuditActor => ({
  kind: actor.kind,
  id: actor.id,
  name: actor.name,
  ...(actor.kind === 'staff' ? { post: `${actor.post.unitName} ${actor.post.role}` } : {}),
});

function scopeOf(actor: Actor): string {
  if (actor.kind === 'staff') return actor.scopePath;
  return actor.kind === 'resident' ? actor.communityPath : '';
}

const heads = new Map<string, AuditHead>();
const tails = new Map<string, Promise<void>>();

/** One append at a time per stream and process; processes meet at the unique `_id` and try again. */
export async function append(stream: string, entry: AuditEntry): Promise<void> {
  const next = (tails.get(stream) ?? Promise.resolve()).then(() => appendNow(stream, entry));
  tails.set(
    stream,
    next.catch(() => undefined),
  );
  return next;
}

async function appendNow(stream: string, entry: AuditEntry): Promise<void> {
  for (;;) {
    const head = heads.get(stream) ?? (await readHead(stream));
    const seq = head.seq + 1;
    const unsigned = withoutGaps({ ...entry, _id: `${stream}:${seq}`, id: newId(), stream, seq });
    const stored = { ...unsigned, hash: chained(head.hash, unsigned) };
    try {
      await AuditModel.collection.insertOne(stored as never, {
        writeConcern: { w: 'majority', journal: true },
      });
      heads.set(stream, { seq, hash: stored.hash });
      return;
    } catch (error) {
      heads.delete(stream);
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

async function readHead(stream: string): Promise<AuditHead> {
  const last = await AuditModel.findOne({ stream }).sort({ seq: -1 }).lean<StoredAuditEntry>();
  return last ? { seq: last.seq, hash: last.hash } : anchorOf(stream);
}

/** Takes away the oldest entries from before a moment: first where the log begins from now on, then what lies before. */
export async function forgetAudit(before: Date, limit: number, stream = 'main'): Promise<number> {
  const anchor = await anchorOf(stream);
  const oldest = await AuditModel.find({ stream, seq: { $gt: anchor.seq } })
    .sort({ seq: 1 })
    .limit(limit)
    .lean<StoredAuditEntry[]>();
  const young = oldest.findIndex(({ at }) => at >= before);
  const last = (young < 0 ? oldest : oldest.slice(0, young)).at(-1);
  if (last) await moveAnchor(stream, { seq: last.seq, hash: last.hash });
  const { deletedCount } = await AuditModel.deleteMany({ stream, seq: { $lte: last?.seq ?? anchor.seq } });
  return deletedCount;
}

export interface AuditVerdict {
  entries: number;
  /** Number of the first entry that was changed, taken out or put in. */
  brokenAt?: number;
}

/** Walks a stream from its start and recomputes every hash. */
export async function verifyAudit(stream = 'main'): Promise<AuditVerdict> {
  let head = await anchorOf(stream);
  const rest = { stream, seq: { $gt: head.seq } };
  for await (const stored of AuditModel.collection.find(rest as never).sort({ seq: 1 })) {
    const { hash, ...unsigned } = stored as unknown as StoredAuditEntry;
    if (unsigned.seq !== head.seq + 1 || hash !== chained(head.hash, unsigned)) {
      return { entries: head.seq, brokenAt: head.seq + 1 };
    }
    head = { seq: unsigned.seq, hash };
  }
  return { entries: head.seq };
}

export interface AuditFilter {
  scopePath: string;
  /** Sees entries that belong to no unit, too. */
  wholeDistrict: boolean;
  action?: string;
  actorId?: string;
  from?: Date;
  to?: Date;
  /** The id of the last entry of the page before. */
  cursor?: string;
  limit: number;
}

/** Newest first; `limit + 1` entries tell the caller whether there is another page. */
export async function findAudit(filter: AuditFilter): Promise<StoredAuditEntry[]> {
  const inScope = { scopePath: startingWith(filter.scopePath) };
  return AuditModel.find({
    ...(filter.wholeDistrict ? {} : inScope),
    ...(filter.action ? { action: filter.action } : {}),
    ...(filter.actorId ? { 'actor.id': filter.actorId } : {}),
    ...(filter.cursor ? { id: { $lt: filter.cursor } } : {}),
    ...(filter.from || filter.to
      ? { at: { ...(filter.from ? { $gte: filter.from } : {}), ...(filter.to ? { $lte: filter.to } : {}) } }
      : {}),
  })
    .sort({ id: -1 })
    .limit(filter.limit + 1)
    .lean<StoredAuditEntry[]>();
}

let key: Buffer | undefined;

const chained = (previous: string, entry: Omit<StoredAuditEntry, 'hash'>): string => {
  key ??= derivedKey('audit chain');
  return createHmac('sha256', key)
    .update(`${previous}\n${canonical(entry)}`)
    .digest('base64url');
};

/** The same text for the same content, whatever order the database gives the fields in. */
function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

const withoutGaps = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
