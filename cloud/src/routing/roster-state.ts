/** The roster in memory: reloaded when people or units change, its loads moved by every assignment and recounted now and then. */
import { organisation, showLoads, type Organisation } from '../accounts/index.ts';
import { logger } from '../kernel/logger.ts';
import type { Roster, StaffLoad } from './roster.ts';
import { rosterFrom } from './roster-source.ts';

/** Counts the open assignments of every worker from what is stored. */
export type LoadCounter = () => Promise<ReadonlyMap<string, StaffLoad>>;

/** A switch to off duty or a closed unit is seen after this long at most. */
const reloadMs = 2000;
const recountMs = 60_000;

const loads = new Map<string, StaffLoad>();
let roster: Roster | undefined;
let source: Organisation | undefined;
let counter: LoadCounter | undefined;
let timers: NodeJS.Timeout[] = [];

export function currentRoster(): Roster {
  if (!roster) throw new Error('the roster is not loaded: routing has not been started');
  return roster;
}

/** Called by the domain that owns assignments, in the same breath as its write; never waits, never fails. */
export const rosterLoad = {
  add(staffId: string, now: Date): void {
    const { open } = loads.get(staffId) ?? { open: 0 };
    loads.set(staffId, { open: open + 1, lastAssignedAt: now.getTime() });
  },
  remove(staffId: string): void {
    const load = loads.get(staffId);
    if (load) loads.set(staffId, { ...load, open: Math.max(0, load.open - 1) });
  },
  /** The domain that owns assignments says once how to count them. */
  countWith(count: LoadCounter): void {
    counter = count;
  },
};

/** What other processes assigned comes in here; small differences of a moment do no harm. */
export async function recountLoads(): Promise<void> {
  if (!counter) return;
  const counted = await counter();
  for (const [staffId, load] of loads) {
    if (!counted.has(staffId)) loads.set(staffId, { ...load, open: 0 });
  }
  for (const [staffId, load] of counted) loads.set(staffId, load);
}

/** Builds a new roster only when accounts hands out a new organisation. */
export async function loadRoster(): Promise<void> {
  const found = await organisation();
  if (found === source) return;
  source = found;
  roster = rosterFrom(found, loads);
}

export async function startRoster(): Promise<void> {
  await loadRoster();
  showLoads((staffId) => loads.get(staffId)?.open ?? 0);
  if (timers.length === 0) timers = [every(reloadMs, loadRoster), every(recountMs, recountLoads)];
}

export function stopRoster(): void {
  for (const timer of timers) clearInterval(timer);
  timers = [];
}

const every = (ms: number, work: () => Promise<void>): NodeJS.Timeout =>
  setInterval(() => {
    work().catch((error: unknown) => logger.warn({ error }, 'roster not reloaded'));
  }, ms).unref();
