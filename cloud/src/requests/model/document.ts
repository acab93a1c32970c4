/** A request as it is stored: one document with its own timeline, clocks and undelivered events. */
import type { ActorReference } from '../../kernel/actor.ts';
import type { Aggregate } from '../../kernel/aggregate.ts';
import type { Limit } from '../../kernel/calendar-limit.ts';
import type { PlaceKind } from '../../availability/contract.constants.ts';
import type { EscalationAction, EscalationLevel } from '../../catalogue/contract.constants.ts';
import type { Point } from '../../people/contract.ts';
import type { PlaceHow } from '../../routing/contract.constants.ts';
import type { Explanation, Suggestion } from '../../routing/contract.ts';
import type { Role } from '../../accounts/contract.constants.ts';
import type {
  ClockKind,
  Outcome,
  RejectReason,
  RequestAction,
  RequestState,
  ReturnReason,
  SolvedAnswer,
  Source,
  Urgency,
  VisitState,
} from '../contract.constants.ts';

export type RequestOwner =
  | {
      kind: 'staff';
      staffId: string;
      name: string;
      role: Role;
      unitId: string;
      unitPath: string;
      unitName: string;
    }
  | { kind: 'pool'; unitId: string; unitPath: string; unitName: string };

/** Something that happens to a running clock at a moment, once. */
export type Alarm = { at: Date } & (
  | { what: 'remind'; percent: number }
  | { what: 'breach' }
  | { what: 'ladder'; level: EscalationLevel; role: Role; action: EscalationAction }
);

export interface RequestClock {
  kind: ClockKind;
  /** A clock that was late is `breached` for ever, also after it was met. */
  state: 'running' | 'met' | 'breached' | 'stopped';
  limit: Limit;
  startedAt: Date;
  dueAt: Date;
  statutoryDueAt?: Date;
  /** The due time lies in a year whose public holidays are not published yet. */
  provisional?: true;
  metAt?: Date;
  breachedAt?: Date;
  /** The request ended without the clock being met. */
  stoppedAt?: Date;
  /** What is still to come, in order of time; empty once met or stopped. */
  alarms: Alarm[];
}

/** What an entry of the timeline did to a clock; enough to rebuild the clocks from the timeline alone. */
export interface ClockChange {
  kind: ClockKind;
  change: 'start' | 'meet' | 'breach' | 'stop';
  limit?: Limit;
  dueAt?: Date;
  statutoryDueAt?: Date;
}

export interface TimelineEntry {
  id: string;
  at: Date;
  action: RequestAction;
  /** Residents are kept under their masked name: handlers read this. */
  by: ActorReference;
  /** Absent when the request began here. */
  from?: RequestState;
  to: RequestState;
  /** Residents read it. */
  publicText?: string;
  privateText?: string;
  photoIds?: string[];
  voiceId?: string;
  /** Whose it is from here on. */
  owner?: RequestOwner;
  reason?: string;
  clocks?: ClockChange[];
  /** Which clock a reminder or a breach is about, how much of it was used, and which level is to hear of it. */
  clock?: { kind: ClockKind; percent?: number; level?: EscalationLevel; role?: Role };
  /** The appointment as it stood then. */
  visit?: RequestVisit;
}

/** An appointment of the domain above, as far as the request has to tell of it. */
export interface RequestVisit {
  appointmentId: string;
  number: string;
  name: string;
  state: VisitState;
  start: Date;
  placeKind: PlaceKind;
  worker?: string;
}

export interface Reporter {
  residentId?: string;
  nameMasked: string;
  phoneMasked: string;
  /** Encrypted; only for people without a resident's file, whose name and phone are kept nowhere else. */
  sealed?: { name: string; phone?: string };
  anonymous: boolean;
  onBehalfOf?: { residentId: string; nameMasked: string; birthYear?: number };
}

export interface RequestDocument extends Aggregate {
  number: string;
  title: string;
  text: string;
  photoIds: string[];
  voiceId?: string;
  source: Source;
  /** Source and the other system's own number; unique. */
  externalId?: string;
  state: RequestState;
  urgency: Urgency;
  /** What WeChat's check of the words doubted; absent when it passed or could not be asked. */
  contentCheck?: 'risky' | 'review';
  /** Signs of danger found in the text. */
  signs: string[];
  /** `line` holds the codes from the top of the tree down to the category itself. */
  category?: { code: string; name: string; line: string[] };
  suggestion?: Suggestion;
  place: {
    text: string;
    how: PlaceHow;
    unitPath: string;
    community: { id: string; path: string; name: string };
    gridId?: string;
    gridName?: string;
    location?: Point;
  };
  tags: string[];
  reporter: Reporter;
  /** Residents who may see it: the reporter and the senior it is for. */
  residentIds: string[];
  /** Every unit path that contains the place, the owner, an earlier owner or a copied unit: who sees it looks here. */
  scopes: string[];
  /** Never absent: before it is assigned, and after a return, the community's pool of clerks has it. */
  owner: RequestOwner;
  /** `staff/<id>` or `pool/<unit id>` while somebody has to act on it. */
  inbox?: string;
  copies: RequestOwner[];
  routing: { ruleSetVersion: number; ruleNumber: number; explanation: Explanation };
  policyCode: string;
  clocks: RequestClock[];
  /** The earliest due time that is not met; absent when nothing is due. */
  nextDueAt?: Date;
  nextDueKind?: ClockKind;
  /** When the sweeper has to look next. */
  wakeAt?: Date;
  returnCount: number;
  submittedAt: Date;
  updatedAt: Date;
  resolvedAt?: Date;
  /** When it came to its end; from then on its time runs until the persons are taken out, and is gone after that. */
  endedAt?: Date;
  resolution?: { outcome: Outcome; reply: string; privateNote?: string; photoIds: string[]; at: Date };
  rejection?: { reason: RejectReason; instead: string };
  lastReturn?: { reason: ReturnReason; at: Date };
  rating?: { solved: SolvedAnswer; satisfaction: number; words?: string; at: Date };
  /** The newest entries; how many older ones lie in their own collection is told by `movedEntries`. */
  /** Appointments made for it, the first one first. */
  visits?: RequestVisit[];
  timeline: TimelineEntry[];
  movedEntries?: number;
}
