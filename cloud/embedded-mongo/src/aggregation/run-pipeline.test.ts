import { Double, Long, ObjectId } from 'bson';
import { describe, expect, it } from 'vitest';
import type { Document } from '../bson/index.ts';
import { typeName } from '../bson/index.ts';
import { compileFilter } from '../query/compile-filter.ts';
import { distinctValues } from './distinct-values.ts';
import { runPipeline } from './run-pipeline.ts';
import { splitPipeline } from './split-pipeline.ts';

const now = new Date('2026-03-01T16:30:00Z');
const run = (source: Document[], ...stages: Document[]): Document[] => [
  ...runPipeline(stages, source, { now }),
];
const people = [
  { _id: 1, g: 'a', n: 3, t: ['x', 'y'] },
  { _id: 2, g: 'b', n: 1, t: [] },
  { _id: 3, g: 'a', n: 2, t: ['y'], s: { v: 1 } },
  { _id: 4, n: null },
];

describe('groups', () => {
  it('accumulates per key, in order of appearance', () => {
    const fields = {
      n: { $sum: 1 },
      sum: { $sum: '$n' },
      avg: { $avg: '$n' },
      min: { $min: '$n' },
      max: { $max: '$n' },
    };
    expect(run(people, { $group: { _id: '$g', ...fields } })).toEqual([
      { _id: 'a', n: 2, sum: 5, avg: 2.5, min: 2, max: 3 },
      { _id: 'b', n: 1, sum: 1, avg: new Double(1), min: 1, max: 1 },
      { _id: null, n: 1, sum: 0, avg: null, min: null, max: null },
    ]);
  });

  it('collects values', () => {
    const fields = {
      f: { $first: '$n' },
      l: { $last: '$n' },
      p: { $push: '$s.v' },
      s: { $addToSet: '$g' },
      c: { $count: {} },
    };
    expect(run(people, { $group: { _id: null, ...fields } })).toEqual([
      { _id: null, f: 3, l: null, p: [1], s: ['a', 'b'], c: 4 },
    ]);
    expect(run([], { $group: { _id: null, c: { $count: {} } } })).toEqual([]);
  });

  it('groups numbers of all types together, and by documents', () => {
    const id = new ObjectId();
    const source = [
      { k: 1, id },
      { k: new Double(1), id: new ObjectId(id.id) },
      { k: Long.fromNumber(1), id },
    ];
    expect(run(source, { $group: { _id: { k: '$k', id: '$id', x: '$x' }, n: { $sum: 1 } } })).toEqual([
      { _id: { k: 1, id }, n: 3 },
    ]);
  });

  it('keeps number types in sums', () => {
    const typeOf = (...values: unknown[]): string =>
      typeName(
        run(
          values.map((v) => ({ v })),
          { $group: { _id: 1, s: { $sum: '$v' } } },
        )[0]?.s,
      );
    expect([
      typeOf(1, 2),
      typeOf(1, Long.fromNumber(2)),
      typeOf(1, new Double(2)),
      typeOf(2 ** 31 - 1, 1),
    ]).toEqual(['int', 'long', 'double', 'long']);
  });

  it('counts by value', () => {
    expect(run(people, { $sortByCount: '$g' })[0]).toEqual({ _id: 'a', count: 2 });
  });
});

describe('flow', () => {
  it('filters, sorts, skips, limits and counts', () => {
    const sorted = run(people, { $sort: { n: -1, _id: 1 } });
    expect(sorted.map(({ _id }) => _id)).toEqual([1, 3, 2, 4]);
    expect(run(people, { $sort: { n: -1 } }, { $limit: 2 })).toEqual(sorted.slice(0, 2));
    expect(run(people, { $match: { g: 'a' } }, { $skip: 1 })).toEqual([people[2]]);
    expect(run(people, { $match: { g: 'a' } }, { $count: 'n' })).toEqual([{ n: 2 }]);
    expect(run([], { $count: 'n' })).toEqual([]);
    expect(run(people, { $sample: { size: 3 } })).toHaveLength(3);
  });

  it('stops asking the source at the limit', () => {
    let asked = 0;
    function* endless(): Iterable<Document> {
      for (;;) yield { n: asked++ };
    }
    expect([...runPipeline([{ $match: { n: { $gt: 2 } } }, { $limit: 2 }], endless(), { now })]).toHaveLength(
      2,
    );
    expect(asked).toBe(5);
  });

  it('answers several pipelines over the same documents', () => {
    const facets = {
      all: [{ $count: 'n' }],
      a: [{ $match: { g: 'a' } }, { $project: { n: 1, _id: 0 } }],
      none: [],
    };
    expect(run(people, { $facet: facets })).toEqual([
      { all: [{ n: 4 }], a: [{ n: 3 }, { n: 2 }], none: people },
    ]);
  });
});

describe('shape', () => {
  it.each<[stage: Document, before: Document, after: Document[]]>([
    [{ $project: { n: 1, x: { $add: ['$n', 1] }, _id: 0 } }, people[0] as Document, [{ n: 3, x: 4 }]],
    [{ $project: { t: 0 } }, people[0] as Document, [{ _id: 1, g: 'a', n: 3 }]],
    [{ $project: { f: { $slice: ['$t', 1] } } }, people[0] as Document, [{ _id: 1, f: ['x'] }]],
    [
      { $addFields: { 's.w': '$n', g: '$$REMOVE' } },
      { g: 1, n: 2, s: { v: 1 } },
      [{ n: 2, s: { v: 1, w: 2 } }],
    ],
    [
      { $set: { 'l.z': 0 } },
      { l: [{ a: 1 }, { a: 2 }] },
      [
        {
          l: [
            { a: 1, z: 0 },
            { a: 2, z: 0 },
          ],
        },
      ],
    ],
    [{ $unset: ['a', 'b.c'] }, { a: 1, b: { c: 1, d: 2 } }, [{ b: { d: 2 } }]],
    [{ $replaceRoot: { newRoot: '$s' } }, people[2] as Document, [{ v: 1 }]],
    [{ $replaceWith: { k: '$n' } }, people[0] as Document, [{ k: 3 }]],
    [
      { $unwind: '$t' },
      { _id: 1, t: [5, 6] },
      [
        { _id: 1, t: 5 },
        { _id: 1, t: 6 },
      ],
    ],
    [{ $unwind: '$t' }, { _id: 1, t: [] }, []],
    [{ $unwind: '$t' }, { _id: 1, t: 5 }, [{ _id: 1, t: 5 }]],
    [{ $unwind: { path: '$t', preserveNullAndEmptyArrays: true } }, { _id: 1, t: [] }, [{ _id: 1 }]],
    [{ $unwind: { path: '$a.t', includeArrayIndex: 'i' } }, { a: { t: ['q'] } }, [{ a: { t: 'q' }, i: 0 }]],
  ])('%j', (stage, before, after) => {
    expect(run([before], stage)).toEqual(after);
  });
});

describe('expressions', () => {
  it.each<[expression: unknown, value: unknown]>([
    ['$s.v', 1],
    ['$l.a', [1, 2]],
    [{ $literal: '$s' }, '$s'],
    [{ $gt: ['$s', 5] }, true],
    [{ $eq: ['$d', new Double(3)] }, true],
    [{ $max: ['$s.v', 7, null] }, 7],
    [{ $min: '$l.a' }, 1],
    [{ $in: [2, '$l.a'] }, true],
    [{ $cond: [{ $gte: ['$d', 3] }, 'y', 'n'] }, 'y'],
    [{ $ifNull: ['$nothing', 'z'] }, 'z'],
    [{ $size: { $filter: { input: '$l', as: 'e', cond: { $gt: ['$$e.a', 1] } } } }, 1],
    [{ $sum: '$l.a' }, 3],
    [{ $subtract: ['$$NOW', '$at'] }, 1_000],
    [{ $dateToString: { date: '$$NOW', format: '%Y-%m-%d %H', timezone: 'Asia/Shanghai' } }, '2026-03-02 00'],
    [{ $isArray: '$l' }, true],
    [{ $toString: '$o' }, '0123456789abcdef01234567'],
    [{ $hour: { date: '$$NOW', timezone: '+08:00' } }, 0],
    [{ $concat: ['a', { $toString: '$d' }] }, 'a3'],
  ])('%j', (expression, value) => {
    const document = {
      s: { v: 1 },
      d: new Double(3),
      l: [{ a: 1 }, { a: 2 }],
      at: new Date(now.getTime() - 1_000),
      o: new ObjectId('0123456789abcdef01234567'),
    };
    expect(run([document], { $project: { _id: 0, r: expression } })).toEqual([{ r: value }]);
  });

  it('refuses numbers that would lose their worth', () => {
    const document = { n: Long.fromString('9007199254740993') };
    expect(() => run([document], { $project: { r: { $add: ['$n', 1] } } })).toThrow(
      expect.objectContaining({ code: 238 }),
    );
    expect(run([document], { $project: { r: '$n' } })).toEqual([{ r: document.n }]);
  });
});

describe('$lookup', () => {
  const pets = [{ _id: 1, owner: 1 }, { _id: 2, owner: [1, 3] }, { _id: 3 }];
  const read = (_name: string, filter: Document): Document[] => pets.filter(compileFilter(filter));
  const look = (source: Document[], spec: Document): unknown[] =>
    [...runPipeline([{ $lookup: { from: 'pets', as: 'p', ...spec } }], source, { now, read })].map(({ p }) =>
      (p as Document[]).map(({ _id }) => _id),
    );

  it('joins by equality, arrays and missing fields included', () => {
    const source = [{ _id: 1 }, { _id: 3 }, { _id: 9 }];
    expect(look(source, { localField: '_id', foreignField: 'owner' })).toEqual([[1, 2], [2], []]);
    expect(look([{ k: [1, 3] }, {}], { localField: 'k', foreignField: 'owner' })).toEqual([[1, 2], [3]]);
  });

  it('joins by a pipeline with variables', () => {
    const pipeline = [{ $match: { $expr: { $eq: ['$_id', '$$wanted'] } } }];
    expect(look([{ w: 2 }, { w: 8 }], { let: { wanted: '$w' }, pipeline })).toEqual([[2], []]);
    const newest = [{ $sort: { _id: -1 } }, { $limit: 1 }];
    expect(look([{ _id: 1 }], { localField: '_id', foreignField: 'owner', pipeline: newest })).toEqual([[2]]);
  });
});

describe('refusals', () => {
  it.each<[Document, number]>([
    [{ $geoNear: {} }, 40324],
    [{ $match: {}, $sort: {} }, 40323],
    [{ $group: { n: { $sum: 1 } } }, 15955],
    [{ $group: { _id: 1, n: { $foo: 1 } } }, 15952],
    [{ $group: { _id: 1, n: 1 } }, 40234],
    [{ $limit: 0 }, 15958],
    [{ $sort: {} }, 15976],
    [{ $sort: { a: 2 } }, 15975],
    [{ $count: '' }, 40156],
    [{ $unwind: 't' }, 28818],
    [{ $project: {} }, 51272],
    [{ $project: { a: { $function: {} } } }, 168],
    [{ $project: { a: { $dateTrunc: { date: '$d', unit: 'day' } } } }, 168],
    [{ $project: { a: '$$nope' } }, 17276],
    [{ $lookup: { from: 'x' } }, 9],
  ])('%j is error %i, before any document', (stage, code) => {
    expect(() => runPipeline([stage], [], { now })).toThrow(expect.objectContaining({ code }));
  });
});

describe('splitPipeline and distinct', () => {
  it('takes what a find can do', () => {
    const rest = [{ $group: { _id: 1 } }];
    const stages = [{ $match: { a: 1 } }, { $sort: { b: 1 } }, { $skip: 2 }, { $limit: 3 }, ...rest];
    expect(splitPipeline(stages)).toEqual({ filter: { a: 1 }, sort: { b: 1 }, skip: 2, limit: 3, rest });
    expect(splitPipeline([{ $limit: 3 }, { $skip: 1 }]).rest).toEqual([{ $skip: 1 }]);
    expect(splitPipeline([{ $match: { $expr: true } }]).filter).toEqual({});
  });

  it('gives each value once', () => {
    expect(distinctValues(people, 't')).toEqual(['x', 'y']);
    expect(distinctValues([{ a: [{ b: 1 }, { b: [2, 1] }] }, { a: { b: new Double(1) } }], 'a.b')).toEqual([
      1, 2,
    ]);
  });
});
