import { describe, expect, it } from 'vitest';
import type { Document } from '../bson/index.ts';
import { explainPlan } from './explain-plan.ts';
import type { PlannerIndex } from './plan.ts';
import { planQuery } from './plan-query.ts';

const index = (
  key: Document,
  more: Partial<PlannerIndex['spec']> = {},
  multikeyFields = 0,
): PlannerIndex => ({
  spec: { key, name: Object.keys(key).join('_'), ...more },
  multikeyFields,
  clipped: false,
});
const INDEXES = [
  index({ unit: 1, at: -1 }),
  index({ members: 1, at: -1 }, {}, 1),
  index({ code: 1 }, { unique: true }),
  index({ pendingSince: 1 }, { partialFilterExpression: { pendingSince: { $exists: true } } }),
  index({ path: 1 }),
];

describe('planQuery', () => {
  it.each<[filter: Document, sort: Document | undefined, plan: string]>([
    [{}, undefined, 'COLLSCAN'],
    [{ _id: 'x' }, undefined, 'IDHACK 1 key(s)'],
    [{ _id: { $in: ['x', 'y'] }, a: 1 }, undefined, 'IDHACK 2 key(s) FETCH filter'],
    [{ unit: 'u' }, { at: -1 }, 'IXSCAN unit_at 1 range(s)'],
    [{ unit: 'u' }, { at: 1 }, 'IXSCAN unit_at 1 range(s) backward'],
    [{ unit: 'u', at: { $gte: new Date(1), $lt: new Date(9) } }, { at: -1 }, 'IXSCAN unit_at 1 range(s)'],
    [{ unit: { $in: ['u', 'v'] } }, { at: -1 }, 'IXSCAN unit_at 2 range(s) SORT'],
    [{ members: 'm' }, { at: -1 }, 'IXSCAN members_at 1 range(s)'],
    [{ members: 'm', a: 1 }, { at: -1 }, 'IXSCAN members_at 1 range(s) FETCH filter'],
    [{ code: 5 }, undefined, 'IXSCAN code 1 point(s)'],
    [{ pendingSince: { $lte: new Date(5) } }, { pendingSince: 1 }, 'IXSCAN pendingSince 1 range(s)'],
    [{ pendingSince: null }, undefined, 'COLLSCAN'],
    [{ path: /^\/d1\/s2\// }, undefined, 'IXSCAN path 2 range(s) FETCH filter'],
    [{ path: /^\/D1/i }, undefined, 'COLLSCAN'],
    [
      { $or: [{ code: 1 }, { unit: 'u' }] },
      undefined,
      'OR(IXSCAN code 1 point(s), IXSCAN unit_at 1 range(s))',
    ],
    [{ $or: [{ code: 1 }, { other: 2 }] }, undefined, 'COLLSCAN'],
    [{ other: 1 }, { unit: 1, at: -1 }, 'IXSCAN unit_at 1 range(s) FETCH filter'],
    [{ code: { $in: [] } }, undefined, 'IXSCAN code 0 point(s)'],
  ])('%j sorted %j: %s', (filter, sort, plan) => {
    expect(explainPlan(planQuery(filter, sort, INDEXES))).toBe(plan);
  });

  it('takes microseconds', () => {
    const started = performance.now();
    for (let i = 0; i < 5_000; i++) planQuery({ unit: `u${i}` }, { at: -1 }, INDEXES);
    expect((performance.now() - started) / 5_000).toBeLessThan(0.5);
  });
});
