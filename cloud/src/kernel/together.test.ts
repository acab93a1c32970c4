import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { together } from './together.ts';

describe('together', () => {
  it('gathers calls of the same moment, and those that come while a call runs', async () => {
    const calls: number[][] = [];
    const double = together<number, number>(async (inputs) => {
      calls.push(inputs);
      await pause(5);
      return inputs.map((input) => input * 2);
    });
    const first = Promise.all([1, 2].map(double));
    await pause(2);
    expect(await Promise.all([3, 4].map(double))).toEqual([6, 8]);
    expect(await first).toEqual([2, 4]);
    expect(calls).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(await double(5)).toBe(10);
  });

  it('refuses only the one whose outcome is an error, and all when the call itself fails', async () => {
    const picky = together<number, number>(async (inputs) =>
      inputs.map((input) => (input === 2 ? new Error('two') : input)),
    );
    const outcomes = await Promise.allSettled([1, 2, 3].map(picky));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const broken = together<number, number>(() => Promise.reject(new Error('down')));
    const failed = await Promise.allSettled([1, 2].map(broken));
    expect(failed.every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('never sends more than it may in one call', async () => {
    const sizes: number[] = [];
    const count = together<number, number>(async (inputs) => {
      sizes.push(inputs.length);
      await pause(1);
      return inputs;
    }, 3);
    await Promise.all(Array.from({ length: 8 }, (_, index) => count(index)));
    expect(sizes).toEqual([3, 3, 2]);
  });
});
