/** What a worker needs on the way is kept on the phone for the day on which it is needed, and no longer. */
import { ApiError } from '../api/errors';
import { civilDay } from '../format/days';
import { platform } from '../platform';

const today = () => civilDay(new Date());

interface Stored<T> {
  date: string;
  kept?: Partial<T>;
}

export function keptToday<T extends object>(name: string) {
  const read = (): Partial<T> => {
    const stored = platform.store.get(name) as Stored<T> | undefined;
    if (stored && stored.date !== today()) platform.store.remove(name);
    return (stored?.date === today() && stored.kept) || {};
  };
  const keep = (part: Partial<T>) =>
    platform.store.set(name, { date: today(), kept: { ...read(), ...part } } satisfies Stored<T>);
  return { read, keep };
}

/** The answer of the server, or what was kept of it when there is no network. */
export async function unlessOffline<T>(load: () => Promise<T>, kept: () => T | undefined): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const last = error instanceof ApiError && error.offline ? kept() : undefined;
    if (last !== undefined) return last;
    throw error;
  }
}
