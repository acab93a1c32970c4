import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { nextNumber } from './numbering.ts';

testDatabase();

describe('numbers', () => {
  it('start at one each day and are never given twice', async () => {
    expect(await nextNumber('request', '20261123')).toBe('20261123-0001');
    const numbers = await Promise.all(Array.from({ length: 3_000 }, () => nextNumber('request', '20261123')));
    expect(new Set(numbers).size).toBe(3_000);
    expect(await nextNumber('request', '20261124')).toBe('20261124-0001');
    expect(await nextNumber('order', '20261123')).toBe('20261123-0001');
  });

  it('come in order within one process', async () => {
    const first = await nextNumber('visit', '20261123');
    const second = await nextNumber('visit', '20261123');
    expect(second > first).toBe(true);
  });
});
