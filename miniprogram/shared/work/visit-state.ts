/** A visit as it will be once everything in the queue has arrived: the worker goes on without a network. */
import type { AppointmentState, NoAnswerStep } from '../../../cloud/src/appointments/contract.constants';
import type { Queued } from '../session/outbox';
import type { NextAct } from './visit-words';

export interface Attempt {
  step: NoAnswerStep;
  at: string;
  note?: string | undefined;
}

/** What the acts of a visit change. */
export interface Progress {
  state: AppointmentState;
  next?: NextAct | undefined;
  checkedInAt?: string | undefined;
  attempts: Attempt[];
}

interface QueuedBody {
  happenedAt?: string;
  step?: NoAnswerStep;
  note?: string;
  followUpDays?: number;
}

function after(visit: Progress, { action, body }: Pick<Queued, 'action' | 'body'>): Progress {
  const { happenedAt = new Date().toISOString(), step, note } = body as QueuedBody;
  switch (action.slice(action.lastIndexOf('/') + 1)) {
    case 'check-in':
      return { ...visit, state: 'underway', checkedInAt: happenedAt, next: 'record' };
    case 'attempts':
      return step ? { ...visit, attempts: [...visit.attempts, { step, at: happenedAt, note }] } : visit;
    case 'unanswered':
      return { ...visit, state: 'unanswered', next: undefined };
    case 'missed':
      return { ...visit, state: 'missed', next: undefined };
    case 'record':
      return { ...visit, next: visit.state === 'underway' ? 'checkOut' : undefined };
    case 'check-out':
      return { ...visit, state: 'done', next: undefined };
    case 'follow-up':
      return { ...visit, next: undefined };
    default:
      return visit;
  }
}

/** What was refused did not happen, and nothing that builds on it. */
export function withQueued<T extends Progress & { id: string }>(visit: T, items: readonly Queued[]): T {
  const own = items.filter(({ requestId }) => requestId === visit.id);
  const refused = own.findIndex((item) => item.refused);
  const waiting = refused < 0 ? own : own.slice(0, refused);
  return { ...visit, ...waiting.reduce<Progress>(after, visit) };
}

export const refusedOf = (id: string, items: readonly Queued[]) =>
  items.find(({ requestId, refused }) => requestId === id && refused);
