/** The day's lessons on a phone that loses its network: kept for the day, with the rolls, and no longer. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offlineError } from '../api/errors';

const store = new Map<string, unknown>();
const asked: string[] = [];
let network: 'up' | 'down' = 'up';
let today: { id: string; state: string; end: string; expected: number; arrived: number }[] = [];

vi.mock('../platform', () => ({
  platform: {
    store: {
      get: (name: string) => store.get(name),
      set: (name: string, value: unknown) => store.set(name, value),
      remove: (name: string) => store.delete(name),
    },
  },
}));
vi.mock('../api/client', () => ({
  call: (endpoint: string, { params }: { params?: { id: string } }) => {
    if (network === 'down') return Promise.reject(offlineError());
    if (!params) return Promise.resolve({ items: today });
    asked.push(params.id);
    return Promise.resolve({ ...today.find(({ id }) => id === params.id), roll: [] });
  },
}));
const { loadLessons, loadRoll, loadTodaysLessons } = await import('./lessons');

const lesson = (id: string, end = '2026-11-24T10:00:00Z', state = 'planned') => ({
  ...{ id, state, end, expected: 8, arrived: 0 },
});
const ids = (lessons: readonly { id: string }[]) => lessons.map(({ id }) => id);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T02:00:00Z') });
  store.clear();
  asked.length = 0;
  network = 'up';
});
afterEach(() => vi.useRealTimers());

it('keeps what is still to come today with its rolls, asks again only for what is news, and forgets it the next day', async () => {
  today = [
    lesson('over', '2026-11-24T01:00:00Z'),
    lesson('off', undefined, 'cancelled'),
    lesson('a'),
    lesson('b'),
  ];
  expect(ids(await loadTodaysLessons())).toEqual(['a', 'b']);
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b']));
  today = today.map((one) => (one.id === 'b' ? { ...one, expected: 9 } : one));
  await loadTodaysLessons();
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b', 'b']));

  network = 'down';
  expect(ids(await loadTodaysLessons())).toEqual(['a', 'b']);
  expect(ids(await loadLessons())).toEqual(ids(today));
  expect(await loadRoll('b')).toMatchObject({ id: 'b', expected: 9 });
  await expect(loadRoll('over')).rejects.toMatchObject({ offline: true });

  vi.setSystemTime(Date.parse('2026-11-25T02:00:00Z'));
  await expect(loadTodaysLessons()).rejects.toMatchObject({ offline: true });
  await expect(loadRoll('b')).rejects.toMatchObject({ offline: true });
  expect(store.size).toBe(0);
});

it('keeps six rolls at most', async () => {
  today = Array.from({ length: 8 }, (_, index) => lesson(`l${index}`));
  expect(await loadTodaysLessons()).toHaveLength(8);
  await vi.waitFor(() => expect(asked).toHaveLength(6));
});
