/** The names of what happens to case files, and what an event carries: never a word of the file. */
import type { CaseAction } from './contract.constants.ts';

const pastTense: Record<CaseAction, string> = {
  open: 'opened',
  goal: 'goalSet',
  endGoal: 'goalEnded',
  measure: 'measured',
  review: 'reviewed',
  note: 'noted',
  staff: 'staffChanged',
  handOver: 'handedOver',
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
  close: 'closed',
  reopen: 'reopened',
  erase: 'erased',
};

export const eventOf = (action: CaseAction): string => `case.${pastTense[action]}`;

export interface CaseEventData {
  caseId: string;
  entryId: string;
  /** Who leads from here on. */
  leadId: string;
}
