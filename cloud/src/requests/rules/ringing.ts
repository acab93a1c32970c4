/** What a request does when its time comes: reminders, breaches, the ladder, closing without a rating. Pure. */
import type { ActorReference } from '../../kernel/actor.ts';
import type { Alarm } from '../model/document.ts';
import { ringDue } from './clocks.ts';
import { closesAt, move, settled, type Unsaved } from './moves.ts';

type LadderStep = Extract<Alarm, { what: 'ladder' }>;

export interface Rang<T> {
  request: T;
  /** How many levels it has to go up now, for the command to carry out. */
  escalations: number;
}

/** Everything that is due up to now, each thing once and in its order, also when nobody looked for hours. */
export function ring<T extends Unsaved>(request: T, by: ActorReference, now: Date): Rang<T> {
  const { clocks, rung } = ringDue(request.clocks, now);
  const escalations = rung.filter(({ alarm }) => alarm.what === 'ladder' && alarm.action === 'escalate');
  let next: T = settled({ ...request, clocks });
  for (const { kind, alarm } of rung) {
    if (alarm.what === 'ladder' && alarm.action === 'escalate') continue;
    const action = alarm.what === 'breach' ? 'breach' : 'remind';
    const changes = action === 'breach' ? [{ kind, change: 'breach' as const }] : [];
    next = move(
      next,
      { action, by, now, to: next.state, clock: { kind, ...about(alarm) } },
      { clocks: { clocks, changes } },
    );
  }
  if (isOverdueForRating(next, now)) next = move(next, { action: 'close', by, now, to: 'closed' });
  return { request: next, escalations: escalations.length };
}

function about(alarm: Alarm): { percent?: number; level?: LadderStep['level']; role?: LadderStep['role'] } {
  if (alarm.what === 'remind') return { percent: alarm.percent };
  return alarm.what === 'ladder' ? { level: alarm.level, role: alarm.role } : {};
}

const isOverdueForRating = (request: Unsaved, now: Date): boolean =>
  request.state === 'resolved' && request.resolvedAt !== undefined && closesAt(request.resolvedAt) <= now;
