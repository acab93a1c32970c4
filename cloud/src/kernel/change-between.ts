/** The write that turns one state of an aggregate into the next, worked out after pure rules have made it. */
import type { Change } from './aggregate.ts';

/** The kernel writes these itself; the timeline only ever grows, so it is pushed. */
const apart = new Set<string>(['_id', 'version', 'events', 'pendingSince', 'lease', 'keys', 'timeline']);

interface Told<Entry> {
  timeline: readonly Entry[];
}

/** What has been added to the story. */
export const newEntries = <Entry>(before: Told<Entry>, after: Told<Entry>): Entry[] =>
  after.timeline.slice(before.timeline.length);

/** What differs by identity has changed. `sealed` names fields that are not stored as they are. */
export function changeBetween<T extends object & Told<unknown>>(
  before: T,
  after: T,
  sealed: readonly (keyof T)[] = [],
): Change {
  const $set: Record<string, unknown> = {};
  const $unset: Record<string, ''> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>) {
    if (apart.has(name) || sealed.includes(name) || before[name] === after[name]) continue;
    if (after[name] === undefined) $unset[name] = '';
    else $set[name] = after[name];
  }
  const entries = newEntries(before, after);
  return {
    ...(Object.keys($set).length > 0 ? { $set } : {}),
    ...(Object.keys($unset).length > 0 ? { $unset } : {}),
    ...(entries.length > 0 ? { $push: { timeline: { $each: entries } } } : {}),
  };
}

/** The driver would store undefined as null, and an index on presence would then see it. */
export const withoutGaps = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
