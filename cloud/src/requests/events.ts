/** The names of what happens to requests, and what an event carries. */
import type { RequestAction, RequestState } from './contract.constants.ts';

const pastTense: Record<RequestAction, string> = {
  submit: 'submitted',
  accept: 'accepted',
  reject: 'rejected',
  assign: 'assigned',
  claim: 'claimed',
  start: 'started',
  return: 'returned',
  transfer: 'transferred',
  escalate: 'escalated',
  resolve: 'resolved',
  rate: 'rated',
  close: 'closed',
  cancel: 'cancelled',
  note: 'noted',
  supplement: 'supplemented',
  remind: 'reminded',
  breach: 'breached',
  visit: 'visitChanged',
};

export const eventOf = (action: RequestAction): string => `request.${pastTense[action]}`;

export interface RequestEventData {
  requestId: string;
  /** The entry of the timeline that tells it. */
  entryId: string;
  state: RequestState;
  /** The state after everything that the same write did. */
  settledIn: RequestState;
  urgent: boolean;
  /** The worker who has it from here on, when it came to a worker. */
  staffId?: string;
}
