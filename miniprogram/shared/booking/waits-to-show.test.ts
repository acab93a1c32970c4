/** Which places in queues are shown. */
import { describe, expect, it } from 'vitest';
import type { WaitEntry } from '../api/types';
import { waitsToShow } from './waits-to-show';

const today = '2026-11-23';
const wait = (id: string, state: WaitEntry['state'], more: Partial<WaitEntry> = {}) =>
  ({ id, state, offerId: id, dates: ['2026-11-25'], ...more }) as WaitEntry;
const shown = (...entries: WaitEntry[]) => waitsToShow(entries, today).map(({ id }) => id);

describe('places in queues', () => {
  it('begin with those that came free, and leave out what is over', () => {
    expect(shown(wait('a', 'waiting'), wait('b', 'offered'), wait('c', 'taken'), wait('d', 'left'))).toEqual([
      'b',
      'a',
    ]);
  });

  it('tell of a place that was let pass, until its days are over or one has queued again', () => {
    expect(shown(wait('a', 'expired'))).toEqual(['a']);
    expect(shown(wait('a', 'expired', { dates: ['2026-11-22'] }))).toEqual([]);
    const again = wait('again', 'taken', { offerId: 'a' });
    expect(shown(again, wait('a', 'expired'))).toEqual([]);
    expect(shown({ ...again, forId: 'mother' }, wait('a', 'expired'))).toEqual(['a']);
  });
});
