import { describe, expect, it } from 'vitest';
import { after, cursorOf, newestFirst, readCursor, type Position } from './paging.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));

describe('paging by the last row seen', () => {
  it('reads the position that it wrote, and nothing for the first page', () => {
    expect(readCursor(cursorOf(at(5), 'abc'))).toEqual({ at: at(5), id: 'abc' });
    expect(readCursor(undefined)).toBeUndefined();
  });

  it.each(['', 'abc', '12', '12_', 'x_abc', '99999999999999999999_a'])('refuses %j', (text) => {
    expect(() => readCursor(text)).toThrow(expect.objectContaining({ code: 'common.cursor' }));
  });

  it('asks for rows beyond the time, or at the same time beyond the id', () => {
    expect(after('start', -1, { at: at(5), id: 'b' })).toEqual({
      start: { $lte: at(5) },
      $or: [{ start: { $lt: at(5) } }, { _id: { $lt: 'b' } }],
    });
  });

  it('sorts the newest first, the higher id first within a moment, and itself is not after itself', () => {
    const rows: Position[] = [
      { at: at(1), id: 'a' },
      { at: at(2), id: 'a' },
      { at: at(2), id: 'b' },
    ];
    expect(rows.toSorted(newestFirst)).toEqual([rows[2], rows[1], rows[0]]);
    expect(newestFirst(rows[0] as Position, { at: at(1), id: 'a' })).toBe(0);
  });
});
