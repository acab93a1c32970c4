import { describe, expect, it } from 'vitest';
import { changeBetween, newEntries, withoutGaps } from './change-between.ts';

interface Thing {
  _id: string;
  version: number;
  name: string;
  note?: string;
  secret?: string;
  tags: string[];
  timeline: string[];
}
const before: Thing = { _id: 'a', version: 3, name: 'one', note: 'x', tags: ['t'], timeline: ['e1'] };

describe('the change between two states', () => {
  it('sets what differs, takes away what is gone and pushes what was added to the story', () => {
    const after: Thing = {
      ...before,
      version: 9,
      name: 'two',
      note: undefined,
      timeline: ['e1', 'e2', 'e3'],
    };
    expect(changeBetween(before, after)).toEqual({
      $set: { name: 'two' },
      $unset: { note: '' },
      $push: { timeline: { $each: ['e2', 'e3'] } },
    });
    expect(newEntries(before, after)).toEqual(['e2', 'e3']);
  });

  it('looks at identity, and says nothing where nothing has changed', () => {
    expect(changeBetween(before, { ...before })).toEqual({});
    expect(changeBetween(before, { ...before, tags: ['t'] })).toEqual({ $set: { tags: ['t'] } });
  });

  it('leaves sealed fields to whoever seals them', () => {
    expect(changeBetween(before, { ...before, secret: 'plain' }, ['secret'])).toEqual({});
  });

  it('stores no gap', () => {
    expect(Object.keys(withoutGaps({ ...before, note: undefined }))).not.toContain('note');
  });
});
