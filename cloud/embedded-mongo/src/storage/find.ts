// Carries out a plan: walks the index entries or records it names and gives the documents that match.
import { compileFilter, decode, planQuery, sortDocuments } from '../language.ts';
import type { Document, IdLookup, IndexScan, Plan, QueryOptions, UnionPlan } from '../language.ts';
import type { Collection } from './collection.ts';
import { afterPrefix, recordIdOfEntry, recordIdOfRecordKey, recordKey } from './keys.ts';
import type { StoredRecord } from './records.ts';
import type { ReadView } from './views.ts';

export interface FindOptions extends QueryOptions {
  sort?: Document;
  skip?: number;
  /** 0: all. */
  limit?: number;
  /** The name of the only index to use, or `$natural`. */
  hint?: string;
  /** Called now and then; throws when the time is over. */
  tick?: () => void;
}

/** What was found; the document is decoded only when somebody needs it. */
export class Found implements StoredRecord {
  readonly id: number;
  readonly bytes: Buffer;
  #document: Document | undefined;

  constructor(id: number, bytes: Buffer) {
    this.id = id;
    this.bytes = bytes;
  }

  get document(): Document {
    return (this.#document ??= decode(this.bytes));
  }
}

/** How many records are looked at between two looks at the clock. */
const TICK_EVERY = 256;

export function planFind(
  view: ReadView,
  collection: Collection,
  filter: Document,
  { hint, sort }: FindOptions,
): Plan {
  if (hint === '$natural') return { kind: 'collectionScan', providesSort: !sort, exact: false };
  const { frozenAt = Infinity } = view;
  const indexes = collection.indexes.filter(
    (index) => index.builtAt < frozenAt && (hint === undefined || index.name === hint),
  );
  return planQuery(filter, sort, indexes);
}

/** Matching records, sorted and cut as asked. */
export function* find(
  view: ReadView,
  collection: Collection,
  filter: Document,
  options: FindOptions = {},
  plan: Plan = planFind(view, collection, filter, options),
): Generator<Found, void> {
  const { sort, skip = 0, limit = 0 } = options;
  const matching = matches(view, collection, filter, options, plan);
  const isSorted = !sort || plan.providesSort;
  const ordered = isSorted
    ? matching
    : sortDocuments(matching, sort, limit === 0 ? 0 : skip + limit, (found) => found.document);
  let seen = 0;
  let given = 0;
  for (const found of ordered) {
    if (seen++ < skip) continue;
    yield found;
    if (limit > 0 && ++given >= limit) return;
  }
}

/** How many match; where the entries of an index tell it, no record is read. */
export function countMatching(
  view: ReadView,
  collection: Collection,
  filter: Document,
  { sort: _sort, ...options }: FindOptions,
): number {
  const plan = planFind(view, collection, filter, options);
  if (plan.kind !== 'index' || !plan.exact || plan.dedupe) {
    let n = 0;
    for (const _ of find(view, collection, filter, options, plan)) n++;
    return n;
  }
  compileFilter(filter, options);
  const { skip = 0, limit = 0, tick } = options;
  const last = limit > 0 ? skip + limit : Infinity;
  let n = 0;
  for (const _ of scanIndex(view, collection, plan)) {
    if (++n >= last) break;
    if (n % TICK_EVERY === 0) tick?.();
  }
  return Math.max(0, n - skip);
}

/** Whether the plan would look at more than so many records; looks at the index alone. */
export function looksAtMore(
  view: ReadView,
  collection: Collection,
  plan: IdLookup | IndexScan | UnionPlan,
  than: number,
): boolean {
  let seen = 0;
  for (const _ of idsOf(view, collection, plan)) if (++seen > than) return true;
  return false;
}

function* matches(
  view: ReadView,
  collection: Collection,
  filter: Document,
  options: FindOptions,
  plan: Plan,
): Generator<Found, void> {
  const isMatch = compileFilter(filter, options);
  const isExact = plan.exact || Object.keys(filter).length === 0;
  let looked = 0;
  for (const [id, bytes] of candidates(view, collection, plan)) {
    if (options.tick && ++looked % TICK_EVERY === 0) options.tick();
    const found = new Found(id, bytes);
    if (isExact || isMatch(found.document)) yield found;
  }
}

type Candidate = readonly [id: number, bytes: Buffer];

function candidates(view: ReadView, collection: Collection, plan: Plan): Iterable<Candidate> {
  switch (plan.kind) {
    case 'collectionScan':
      return scanRecords(view, collection);
    case 'ids':
      return fetchRecords(view, collection, idsOf(view, collection, plan), false);
    case 'index':
      return fetchRecords(view, collection, idsOf(view, collection, plan), plan.dedupe);
    case 'union':
      return fetchRecords(view, collection, idsOf(view, collection, plan), true);
  }
}

/** The ids that a plan names, some of them more than once. */
function* idsOf(
  view: ReadView,
  collection: Collection,
  plan: IdLookup | IndexScan | UnionPlan,
): Generator<number, void> {
  if (plan.kind === 'union') for (const part of plan.plans) yield* idsOf(view, collection, part);
  else yield* plan.kind === 'ids' ? lookUpIds(view, collection, plan) : scanIndex(view, collection, plan);
}

/** Every record of a collection, in the order of insertion. */
export function* scanRecords(view: ReadView, collection: Collection): Generator<Candidate, void> {
  for (const [key, bytes] of view.range(recordKey(collection.id, 0), recordKey(collection.id + 1, 0))) {
    yield [recordIdOfRecordKey(key), bytes];
  }
}

function* fetchRecords(
  view: ReadView,
  collection: Collection,
  ids: Iterable<number>,
  dedupe: boolean,
): Generator<Candidate, void> {
  const seen = dedupe ? new Set<number>() : undefined;
  for (const id of ids) {
    if (seen?.has(id)) continue;
    seen?.add(id);
    const bytes = view.get(recordKey(collection.id, id));
    if (bytes) yield [id, bytes];
  }
}

function* lookUpIds(view: ReadView, collection: Collection, plan: IdLookup): Generator<number, void> {
  const { prefix } = collection.idIndex;
  for (const key of plan.keys) {
    const entry = view.get(Buffer.concat([prefix, key]));
    if (entry) yield recordIdOfEntry(true, key, entry);
  }
}

function* scanIndex(view: ReadView, collection: Collection, plan: IndexScan): Generator<number, void> {
  const index = collection.index(plan.name);
  if (!index)
    throw new Error(`the plan names an index ${plan.name} that ${collection.namespace} does not have`);
  const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
  for (const { from, to } of ranges) {
    const low = Buffer.concat([index.prefix, from]);
    if (plan.points && index.isUnique) {
      const entry = view.get(low);
      if (entry) yield recordIdOfEntry(true, low, entry);
      continue;
    }
    const high = to.length > 0 ? Buffer.concat([index.prefix, to]) : afterPrefix(index.prefix);
    for (const [key, value] of view.range(low, high, plan.reverse)) {
      yield recordIdOfEntry(index.isUnique, key, value);
    }
  }
}
