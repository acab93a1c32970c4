/** What a request does when its time comes: reminders, breaches, the ladder, closing without a rating. Pure. */
import type { ActorReference } from '../../kernel/actor.ts';
import { daysToRate } from '../contract.constants.ts';
import type { Alarm } from '../model/document.ts';
import { ringDue, type Rung } from './clocks.ts';
import { move, type Unsaved } from './moves.ts';

export type LadderStep = Extract<Alarm, { what: 'ladder' }>;

export interface Rang<T> {
  request: T;
  /** Steps of the ladder that came due, for the command to carry out. */
  ladder: { kind: Rung['kind']; step: LadderStep }[];
}

/** Everything that is due up to now, each thing once and in its order, also when nobody looked for hours. */
export function ring<T extends Unsaved>(request: T, by: ActorReference, now: Date): Rang<T> {
  const { clocks, rung } = ringDue(request.clocks, now);
  const ladder: Rang<T>['ladder'] = [];
  let next: T = { ...request, clocks };
  for (const { kind, alarm } of rung) {
    if (alarm.what === 'ladder') {
      ladder.push({ kind, step: alarm });
      continue;
    }
    const action = alarm.what;
    const clock = alarm.what === 'remind' ? { kind, percent: alarm.percent } : { kind };
    const changes = action === 'breach' ? [{ kind, change: 'breach' as const }] : [];
    next = move(next, { action, by, now, to: next.state, clock }, { clocks: { clocks, changes } });
  }
  if (isOverdueForRating(next, now)) next = move(next, { action: 'close', by, now, to: 'closed' });
  return { request: next, ladder };
}

const isOverdueForRating = (request: Unsaved, now: Date): boolean =>
  request.state === 'resolved' &&
  request.resolvedAt !== undefined &&
  request.resolvedAt.getTime() + daysToRate * 86_400_000 <= now.getTime();
