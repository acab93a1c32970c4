/** A case file: as it is stored (its words sealed) and as the rules see it (opened). */
import type { ActorReference } from '../../kernel/actor.ts';
import type { Aggregate } from '../../kernel/aggregate.ts';
import type { CaseAction, CaseConsent, CaseOutcome, CaseState, GoalResult } from '../contract.constants.ts';

export interface Worker {
  staffId: string;
  name: string;
  unitId: string;
  unitPath: string;
  unitName: string;
}

/** Days are civil dates of Shanghai, `2026-11-23`. */
type Day = string;

export interface GoalRecord {
  id: string;
  what: string;
  measure: { name: string; unit: string; baseline: number; target: number };
  by: Day;
  setOn: Day;
  setBy: string;
  /** By day, oldest first. */
  values: { id: string; on: Day; value: number; note?: string; by: string }[];
  ended?: { on: Day; result: GoalResult; words: string };
}

export interface ReviewRecord {
  id: string;
  on: Day;
  reached: string;
  next: string;
  nextOn: Day;
  by: string;
}

/** Everything that tells of the person's life and health: stored as one sealed text. */
export interface CaseContent {
  reason: string;
  goals: GoalRecord[];
  reviews: ReviewRecord[];
  handOver?: { why: string; openMatters: string };
  closingWords?: string;
  /** What an entry of the timeline says beside its action, by the entry's id. */
  texts: Record<string, string>;
}

export interface CaseEntry {
  id: string;
  at: Date;
  action: CaseAction;
  by: ActorReference;
  /** Absent when the case began here. */
  from?: CaseState;
  to: CaseState;
  /** Of a hand-over: who is to take over, and who led then. */
  worker?: Worker;
  lead?: Worker;
  /** Who works on it from here on, the lead first; absent where nobody changed. */
  workerIds?: string[];
}

interface CaseFacts extends Aggregate {
  number: string;
  residentId: string;
  /** The resident's id while the case is not closed: nobody has two open files. */
  openFor?: string;
  /** Path of the resident's grid; decides in whose scope the file lies. */
  path: string;
  state: CaseState;
  consent: CaseConsent;
  lead: Worker;
  coWorkers: Worker[];
  /** The lead and the co-workers, for finding one's own. */
  workerIds: string[];
  handOver?: { to: Worker; by: ActorReference; at: Date; stays: boolean };
  counts: { goals: number; reached: number };
  nextReviewOn?: Day;
  outcome?: CaseOutcome;
  openedAt: Date;
  updatedAt: Date;
  closedAt?: Date;
  timeline: CaseEntry[];
}

export interface CaseDocument extends CaseFacts {
  /** Absent once the resident's data was erased. */
  sealed?: string;
}

export interface CaseRecord extends CaseFacts {
  content: CaseContent;
}

/** A record before its first write. */
export type NewCase = Omit<CaseRecord, Exclude<keyof Aggregate, '_id'>>;
