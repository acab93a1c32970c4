/** Rebuilds state and clocks from the timeline alone: the timeline is the truth, the stored fields are a convenience. */
import type { ClockChange, RequestClock, RequestDocument, TimelineEntry } from '../model/document.ts';
import type { RequestState } from '../contract.constants.ts';

export type ReplayedClock = Omit<RequestClock, 'alarms' | 'provisional'>;

export interface Replayed {
  state: RequestState | undefined;
  returnCount: number;
  clocks: ReplayedClock[];
}

export function replay(timeline: readonly TimelineEntry[]): Replayed {
  const clocks: ReplayedClock[] = [];
  let state: RequestState | undefined;
  let returnCount = 0;
  for (const entry of timeline) {
    if (entry.from !== state)
      throw new Error(`Timeline entry ${entry.id} does not continue the one before it.`);
    state = entry.to;
    if (entry.action === 'return') returnCount += 1;
    for (const change of entry.clocks ?? []) apply(clocks, change, entry.at);
  }
  return { state, returnCount, clocks };
}

function apply(clocks: ReplayedClock[], change: ClockChange, at: Date): void {
  if (change.change === 'start' && change.limit && change.dueAt) {
    const { kind, limit, dueAt, statutoryDueAt } = change;
    clocks.push({
      kind,
      state: 'running',
      limit,
      startedAt: at,
      dueAt,
      ...(statutoryDueAt ? { statutoryDueAt } : {}),
    });
    return;
  }
  const clock = clocks.findLast((other) => other.kind === change.kind);
  if (!clock) throw new Error(`The timeline changes a ${change.kind} clock that never started.`);
  if (change.change === 'breach') Object.assign(clock, { state: 'breached', breachedAt: clock.dueAt });
  if (change.change === 'meet') Object.assign(clock, { metAt: at }, clock.breachedAt ? {} : { state: 'met' });
  if (change.change === 'stop')
    Object.assign(clock, { stoppedAt: at }, clock.breachedAt ? {} : { state: 'stopped' });
}

/** The same facts as the document stores them, for comparing. */
export const storedFacts = (
  request: Pick<RequestDocument, 'state' | 'returnCount' | 'clocks'>,
): Replayed => ({
  state: request.state,
  returnCount: request.returnCount,
  clocks: request.clocks.map(({ alarms: _alarms, provisional: _provisional, ...clock }) => clock),
});
