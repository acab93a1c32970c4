import { describe, expect, it } from 'vitest';
import { supported } from './supported.ts';

describe('supported', () => {
  it('names what the application may use, and nothing that runs code', () => {
    expect(supported.queryOperators).toEqual(
      expect.arrayContaining(['$and', '$or', '$nor', '$elemMatch', '$all', '$mod']),
    );
    expect(supported.updateOperators).toEqual(
      expect.arrayContaining(['$set', '$push', '$pullAll', '$currentDate']),
    );
    expect(supported.stages).toEqual(expect.arrayContaining(['$group', '$facet', '$lookup', '$sortByCount']));
    expect(supported.accumulators).toContain('$addToSet');
    const all = [...supported.queryOperators, ...supported.expressionOperators, ...supported.accumulators];
    for (const wrong of ['$where', '$function', '$accumulator', '$text']) expect(all).not.toContain(wrong);
  });
});
