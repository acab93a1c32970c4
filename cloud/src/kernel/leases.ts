/** Leases: one holder at a time among all processes, with a token that grows so that a stale holder can be refused. */
import { randomUUID } from 'node:crypto';
import { Schema } from 'mongoose';
import { defineModel } from './database/model.ts';
import { isDuplicateKey } from './database/problems.ts';

interface LeaseDocument {
  _id: string;
  holder: string | null;
  token: number;
  /** Grows while the holder lives. */
  beats: number;
}

const LeaseModel = defineModel<LeaseDocument>({
  name: 'Lease',
  collection: 'leases',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, holder: String, token: Number, beats: Number }),
});

interface Sighting {
  token: number;
  beats: number;
  at: number;
}

/**
 * What this process saw of others' leases. A holder counts as gone when its beat has stood still for the lease's
 * time by our own steady clock; no two machines' clocks are ever compared.
 */
const sightings = new Map<string, Sighting>();

/** Runs the work while holding the lease, keeping it alive; answers undefined when somebody else holds it. */
export async function withLease<Result>(
  name: string,
  ttlMs: number,
  work: (fencingToken: number) => Promise<Result>,
): Promise<Result | undefined> {
  const holder = randomUUID();
  const token = await acquireLease(name, holder, ttlMs);
  if (token === undefined) return undefined;
  const beating = setInterval(() => void beat(name, token), ttlMs / 4);
  try {
    return await work(token);
  } finally {
    clearInterval(beating);
    await LeaseModel.updateOne({ _id: name, token }, { $set: { holder: null } });
  }
}

/** Takes the lease when it is free or its holder has fallen silent, and returns the fencing token. */
export async function acquireLease(name: string, holder: string, ttlMs: number): Promise<number | undefined> {
  const known = await LeaseModel.findById(name).lean<LeaseDocument>();
  if (!known) return createLease(name, holder);
  if (known.holder !== null && !isSilent(known, ttlMs)) return undefined;
  const taken = await LeaseModel.findOneAndUpdate(
    { _id: name, token: known.token, holder: known.holder, beats: known.beats },
    { $set: { holder, beats: 0 }, $inc: { token: 1 } },
    { returnDocument: 'after' },
  ).lean<LeaseDocument>();
  sightings.delete(name);
  return taken?.token;
}

/** True while nobody has taken the lease after the holder of this token; ask right before an irreversible step. */
export async function holdsLease(name: string, token: number): Promise<boolean> {
  return (await LeaseModel.exists({ _id: name, token, holder: { $ne: null } })) !== null;
}

async function createLease(name: string, holder: string): Promise<number | undefined> {
  try {
    await LeaseModel.create([{ _id: name, holder, token: 1, beats: 0 }]);
    return 1;
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}

function isSilent({ _id, token, beats }: LeaseDocument, ttlMs: number): boolean {
  const seen = sightings.get(_id);
  if (seen && seen.token === token && seen.beats === beats) return performance.now() - seen.at >= ttlMs;
  sightings.set(_id, { token, beats, at: performance.now() });
  return false;
}

/** A missed beat is no harm: the next one comes before the lease is over. */
async function beat(name: string, token: number): Promise<void> {
  await LeaseModel.updateOne({ _id: name, token }, { $inc: { beats: 1 } }).catch(() => undefined);
}
