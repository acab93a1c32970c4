/** The timeline is the truth: each night what has changed is compared with what its timeline says. Told, never mended. */
import { isDeepStrictEqual } from 'node:util';
import { Schema, type Model, type mongo } from 'mongoose';
import type { Aggregate } from './aggregate-fields.ts';
import { audit } from './audit.ts';
import type { CommandContext } from './context.ts';
import { defineModel } from './database/model.ts';
import { schedule, type Job } from './jobs.ts';
import { logger } from './logger.ts';
import { after } from './paging.ts';

/** `updatedAt` moves with every entry of the timeline and has an index with the id behind it. */
interface Told extends Aggregate {
  updatedAt: Date;
}

interface Rules<T extends Told> {
  /** The facts that the timeline tells, by field; pure, and throws when the entries do not follow from each other. */
  derive: (aggregate: T) => object;
  /** The same facts as they are stored; those that an older timeline does not tell are not compared. */
  stored: (aggregate: T) => object;
  /** With the entries that lie elsewhere. */
  whole?: (aggregate: T) => Promise<T>;
}

export interface TimelineCheck {
  collection: mongo.Collection;
  /** The fields that are not what the timeline says. */
  differing: (document: mongo.BSON.Document) => Promise<string[]>;
}

export const timelineCheck = <T extends Told>(
  { collection }: Model<T>,
  { derive, stored, whole }: Rules<T>,
): TimelineCheck => ({
  collection,
  differing: async (document) => {
    const aggregate = document as unknown as T;
    const complete = (await whole?.(aggregate)) ?? aggregate;
    try {
      const kept = new Map(Object.entries(stored(aggregate)));
      const told = Object.entries(derive(complete));
      return told
        .filter(([field, value]) => !isDeepStrictEqual(value, kept.get(field)))
        .map(([field]) => field);
    } catch (error) {
      logger.warn({ id: aggregate._id, error }, 'a timeline contradicts itself');
      return ['timeline'];
    }
  },
});

export interface TimelineDifference {
  id: string;
  fields: string[];
  foundAt: Date;
}

/** One for each collection: how far it has been compared, and what was found and is still so. */
interface ComparedDocument {
  _id: string;
  upTo: { at: Date; id: string };
  differences: TimelineDifference[];
}

const ComparedModel = defineModel<ComparedDocument>({
  name: 'ComparedTimelines',
  collection: 'comparedTimelines',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, upTo: Schema.Types.Mixed, differences: [Schema.Types.Mixed] }),
});

const day = 86_400_000;
/** Writes that are still under way, and clocks that differ. */
const settling = 5 * 60_000;
const atOnce = 200;
/** As many as stay in the record; the audit log has them all. */
const remembered = 200;

export interface Compared {
  looked: number;
  found: number;
  /** Stopped at the limit: the next run goes on from there. */
  more: boolean;
}

/** From where the last run ended. Running it twice does no harm, and a run that is cut off has kept its place. */
export async function compareTimelines(
  check: TimelineCheck,
  context: CommandContext,
  limit = 50_000,
): Promise<Compared> {
  const { now } = context;
  const name = check.collection.collectionName;
  const known = await ComparedModel.findById(name).lean<ComparedDocument>();
  let upTo = known?.upTo ?? { at: new Date(now.getTime() - day), id: '' };
  let differences = await stillThere(check, known?.differences ?? []);
  let found = 0;
  for (let looked = 0; ;) {
    const some = await changedAfter(check, upTo, new Date(now.getTime() - settling));
    for (const document of some) {
      const fields = await check.differing(document);
      if (fields.length === 0) continue;
      const id = String(document._id);
      found += 1;
      await tell(name, { id, fields, foundAt: now }, context);
      const others = differences.filter((other) => other.id !== id);
      differences = [...others, { id, fields, foundAt: now }].slice(-remembered);
    }
    const last = some.at(-1);
    if (last) upTo = { at: last.updatedAt as Date, id: String(last._id) };
    await ComparedModel.updateOne({ _id: name }, { $set: { upTo, differences } }, { upsert: true });
    looked += some.length;
    const more = some.length === atOnce;
    if (!more || looked >= limit) return { looked, found, more };
  }
}

/** Somebody has mended what was found, or it is gone. */
async function stillThere(
  { collection, differing }: TimelineCheck,
  known: readonly TimelineDifference[],
): Promise<TimelineDifference[]> {
  const ids = known.map(({ id }) => id);
  const stored = await collection.find({ _id: { $in: ids as never[] } }).toArray();
  const left: TimelineDifference[] = [];
  for (const document of stored) {
    const fields = await differing(document);
    const before = known.find(({ id }) => id === String(document._id));
    if (before && fields.length > 0) left.push({ ...before, fields });
  }
  return left;
}

const changedAfter = (
  { collection }: TimelineCheck,
  upTo: ComparedDocument['upTo'],
  until: Date,
): Promise<mongo.BSON.Document[]> =>
  collection
    .find({ $and: [after('updatedAt', 1, upTo), { updatedAt: { $lte: until } }] } as never)
    .sort({ updatedAt: 1, _id: 1 })
    .limit(atOnce)
    .toArray();

async function tell(
  kind: string,
  { id, fields }: TimelineDifference,
  context: CommandContext,
): Promise<void> {
  logger.error({ kind, id, fields }, 'what is stored is not what the timeline says');
  const action = 'timelines.differ';
  await audit(context, { action, target: { kind, id }, reason: fields.join(', '), result: 'failed' });
}

export async function countTimelineDifferences(): Promise<number> {
  const all = await ComparedModel.find().select('differences').lean<ComparedDocument[]>();
  return all.reduce((sum, { differences }) => sum + differences.length, 0);
}

/** After the purges: what they take out must not be missed by the timeline. */
export const timelineJob = (checks: readonly TimelineCheck[]): Job =>
  schedule('timelines.compare', '10 5 * * *', async (context) => {
    for (const check of checks) {
      const compared = await compareTimelines(check, context);
      logger.info({ kind: check.collection.collectionName, ...compared }, 'timelines compared');
    }
  });
