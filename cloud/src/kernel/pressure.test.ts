import { describe, expect, it } from 'vitest';
import { roomFor } from './pressure.ts';

const beBusy = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};
const turnOfTheLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('room for work that can wait', () => {
  it('is all of it in a quiet process', async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(roomFor(8, performance.now())).toBe(8);
  });

  it('is one task while people keep the process busy, and all of it again for who has waited too long', async () => {
    roomFor(8, performance.now());
    for (let turn = 0; turn < 5; turn += 1) {
      beBusy(40);
      await turnOfTheLoop();
    }
    expect(roomFor(8, performance.now())).toBe(1);
    expect(roomFor(8, performance.now() - 11_000)).toBe(8);
  });
});
