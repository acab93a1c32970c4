import { Decimal128, Double, Long, ObjectId } from 'bson';
import { describe, expect, it } from 'vitest';
import type { Document } from '../bson/index.ts';
import { indexKeys } from '../index-keys/index-keys.ts';
import type { IndexSpec } from '../index-keys/index-spec.ts';
import type { MongoError } from '../errors.ts';
import { compileFilter } from '../query/compile-filter.ts';
import { compileSort } from '../sort/sort-documents.ts';
import { explainPlan } from './explain-plan.ts';
import type { Plan } from './plan.ts';
import { planQuery } from './plan-query.ts';
import type { StoredIndex } from './planner.testing.ts';
import { addToIndex, randomSource, runPlan, storedIndex } from './planner.testing.ts';

const ID_INDEX: IndexSpec = { key: { _id: 1 }, name: '_id_', unique: true };
const FIELDS = ['a', 'b', 'c', 'n.k', 'n.j'];
const { below, chance, pick } = randomSource(20_261_122);

const SCALARS: (() => unknown)[] = [
  () => below(6),
  () => below(6) + 0.5,
  () => new Double(below(6)),
  () => Long.fromNumber(below(5)),
  () => Decimal128.fromString(pick(['0', '1', '2.5', '3', 'NaN'])),
  () => pick(['a', 'b', 'ab', 'abc', 'c', '', 'a\0b', 'é', '😀', '/d1/s2/', '/d1/s2/c3/']),
  () => null,
  () => chance(0.5),
  () => new Date(below(4) * 1_000),
  () => -below(5),
  () => new ObjectId(`00000000000000000000000${below(5)}`),
  () => NaN,
  () => ({ x: below(3) }),
];
const scalar = (): unknown => pick(SCALARS)();
const list = (element: () => unknown): unknown[] => Array.from({ length: below(4) }, element);
const longText = (): string => 'x'.repeat(pick([1_840, 1_895, 2_100])) + pick(['', 'a', 'b']);

function value(arrays: boolean): unknown {
  if (chance(0.01)) return longText();
  if (!arrays || chance(0.85)) return scalar();
  return list(() => (chance(0.1) ? list(scalar) : scalar()));
}

function nested(arrays: boolean): unknown {
  const one = (): Document => {
    const document: Document = {};
    if (chance(0.8)) document.k = value(arrays);
    if (chance(0.6)) document.j = scalar();
    return document;
  };
  return arrays && chance(0.4)
    ? list(() => (chance(0.85) ? one() : scalar()))
    : chance(0.9)
      ? one()
      : scalar();
}

function randomDocument(id: number, arrays: boolean): Document {
  const document: Document = { _id: id };
  for (const field of ['a', 'b', 'c']) if (chance(0.85)) document[field] = value(arrays);
  if (chance(0.7)) document.n = nested(arrays);
  return document;
}

const bound = (): unknown => (chance(0.03) ? longText() : scalar());
const CONDITIONS: (() => unknown)[] = [
  bound,
  bound,
  () => ({ $eq: bound() }),
  () => ({ $gt: bound() }),
  () => ({ $gte: scalar(), $lt: scalar() }),
  () => ({ $gt: below(4), $lte: below(7) }),
  () => ({ $lte: bound() }),
  () => ({ $lt: scalar(), $gt: scalar(), $gte: scalar() }),
  () => ({ $in: list(scalar) }),
  () => ({ $in: [scalar(), scalar()], $gt: scalar() }),
  () => ({ $eq: scalar(), $gt: scalar() }),
  () => ({ $ne: chance(0.4) ? null : scalar() }),
  () => ({ $nin: list(scalar) }),
  () => ({ $exists: chance(0.6) }),
  () => ({ $elemMatch: { $gte: scalar(), $lt: scalar() } }),
  () => ({ $all: list(scalar) }),
  () => ({ $type: pick(['int', 'double', 'string', 'null', 'array']) }),
  () => ({ $size: below(3) }),
  () => ({ $not: { $gt: scalar() } }),
  () => new RegExp(pick(['^a', '^ab', '^/d1/s2/', 'b', '^a?', '^ab*', '^a|b', '^a\\0', '^a$', '^A'])),
  () => ({ $regex: '^/d1/', $exists: true }),
  () => ({ $mod: [2, below(2)] }),
  () => list(scalar),
];
const condition = (): unknown => pick(CONDITIONS)();

function simpleQuery(): Document {
  const query: Document = {};
  const count = 1 + below(3);
  for (let i = 0; i < count; i++) query[pick(FIELDS)] = condition();
  if (chance(0.05))
    query._id = pick([
      () => below(200),
      () => ({ $in: [below(200), below(300)] }),
      () => ({ $gt: below(200) }),
    ])();
  return query;
}

function randomQuery(): Document {
  if (chance(0.03)) return {};
  const query = simpleQuery();
  if (chance(0.12)) return { $or: [query, ...Array.from({ length: 1 + below(2) }, simpleQuery)] };
  if (chance(0.06)) return { ...simpleQuery(), $or: [query, simpleQuery()] };
  if (chance(0.08)) return { $and: [query, simpleQuery()] };
  if (chance(0.03)) return { ...query, $nor: [simpleQuery()] };
  return chance(0.05) ? { ...query, n: { $elemMatch: { k: condition(), j: condition() } } } : query;
}

const PARTIAL: Document[] = [
  { c: { $gt: 1 } },
  { c: { $exists: true } },
  { a: { $gte: 2 }, c: { $exists: true } },
  { b: { $in: [1, 2, 'a'] } },
  { $and: [{ a: { $lt: 4 } }] },
  { $or: [{ a: 1 }, { b: { $gt: 'a' } }] },
];

function randomIndex(name: string): IndexSpec {
  const fields = new Set(Array.from({ length: 1 + below(3) }, () => pick(FIELDS)));
  const key = Object.fromEntries([...fields].map((field) => [field, pick([1, -1])]));
  const kind = below(4);
  if (kind === 0) return { key, name, sparse: true };
  return kind === 1 ? { key, name, partialFilterExpression: pick(PARTIAL) } : { key, name };
}

function randomSort(): Document | undefined {
  if (chance(0.5)) return undefined;
  const fields = new Set(Array.from({ length: 1 + below(3) }, () => pick([...FIELDS.slice(0, 4), '_id'])));
  return Object.fromEntries([...fields].map((field) => [field, pick([1, -1])]));
}

function world(arrays: boolean): { documents: Document[]; indexes: StoredIndex[] } {
  const indexes = [ID_INDEX, ...Array.from({ length: 5 }, (_, i) => randomIndex(`i${i}`))].map(storedIndex);
  const documents: Document[] = [];
  for (let id = 0; documents.length < 120; id++) {
    const document = randomDocument(id, arrays);
    try {
      const keys = indexes.map((index) => indexKeys(index.spec, document));
      indexes.forEach((index, i) => addToIndex(index, keys[i] as (typeof keys)[number], documents.length));
    } catch (error) {
      expect((error as MongoError).code).toBe(171);
      continue;
    }
    documents.push(document);
  }
  for (const index of indexes) index.entries.sort((a, b) => Buffer.compare(a.key, b.key));
  return { documents, indexes };
}

const counts: Record<string, number> = {};
const note = (plan: Plan): void => {
  const keys = [plan.kind, plan.exact && 'exact', plan.providesSort && plan.kind === 'index' && 'sorted'];
  for (const key of keys) if (key) counts[key] = (counts[key] ?? 0) + 1;
};

describe('the planner, against looking at every document', () => {
  it.each(Array.from({ length: 40 }, (_, round) => round))('round %i: 400 queries agree', (round) => {
    const { documents, indexes } = world(round % 2 === 0);
    for (let i = 0; i < 400; i++) {
      const query = randomQuery();
      const sort = randomSort();
      const plan = planQuery(query, sort, indexes);
      note(plan);
      const matches = compileFilter(query);
      const expected = documents.flatMap((document, position) => (matches(document) ? [position] : []));
      const found = runPlan(plan, indexes, documents.length).filter(
        (position) => plan.exact || matches(documents[position] as Document),
      );
      const about = () =>
        `${explainPlan(plan)} ${JSON.stringify(query)} ${JSON.stringify(sort)} ${JSON.stringify(indexes.map((index) => index.spec))}`;
      if ([...found].sort((a, b) => a - b).join() !== expected.join())
        expect.fail(`SET ${about()} ${found.join()} <> ${expected.join()}`);
      if (!sort || !plan.providesSort) continue;
      const compare = compileSort(sort);
      for (let j = 1; j < found.length; j++) {
        const [x, y] = [documents[found[j - 1] as number], documents[found[j] as number]] as [
          Document,
          Document,
        ];
        if (compare(x, y) > 0) expect.fail(`ORDER ${about()}`);
      }
    }
  });

  it('used indexes, exact bounds and index orders often enough to prove something', () => {
    expect(counts.index).toBeGreaterThan(5_000);
    expect(counts.exact).toBeGreaterThan(1_000);
    expect(counts.sorted).toBeGreaterThan(1_000);
    expect(counts.union).toBeGreaterThan(200);
    expect(counts.ids).toBeGreaterThan(200);
  });
});
