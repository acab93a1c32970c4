/** What one day looks like to the rules: working time, what is taken, and what somebody wants. */
import type { Point } from '../../people/contract.ts';

/** Taken time of a worker, a room or a person. The end is not part of it. */
export interface DaySpan {
  /** The appointment or session that it belongs to. */
  ownerId: string;
  /** Absent when it is no booking of an offer: a class, for instance. */
  offerId?: string;
  from: Date;
  to: Date;
  beforeMinutes: number;
  afterMinutes: number;
  /** People; seats of a shared room. */
  party: number;
  location?: Point;
  /** A hold: from then on the time is free again. */
  heldUntil?: Date;
  /** Of a person's lesson: the place in the course that it comes from, and what whoever is refused for it is told. */
  groupId?: string;
  title?: string;
}

/** Working time as milliseconds; `gridFrom` is where the steps of starts are counted from. */
export interface Stretch {
  from: number;
  to: number;
  gridFrom: number;
}

export interface LoadedDay {
  /** In order, not overlapping. */
  frames: readonly Stretch[];
  spans: readonly DaySpan[];
  /** Of the person who is to be served; nobody is in two places at once. */
  personSpans: readonly DaySpan[];
  dailyMaximum?: number;
}

/** The part of an offer that decides about time. */
export interface TimeRules {
  offerId: string;
  durationMinutes: number;
  stepMinutes: number;
  noticeMinutes: number;
  horizonDays: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** 1 is one party's alone; more are seats, one to a person. */
  capacity: number;
}

export interface Wanted {
  rules: TimeRules;
  party: number;
  /** Where the service takes place, for the way between visits. */
  at?: Point;
  /** Whose own time counts as free: it is being moved. */
  ignoring?: string;
}

/** Why a start can't be had, in the order in which it is said. */
export type Refusal = 'outside' | 'tooSoon' | 'beyond' | 'taken' | 'personBusy' | 'noTravelTime' | 'dayFull';

export const minuteMs = 60_000;

export const isLive = (span: DaySpan, now: number): boolean =>
  span.heldUntil === undefined || span.heldUntil.getTime() > now;
