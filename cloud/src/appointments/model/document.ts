/** An appointment as it is stored: one document with its own timeline, alarms, visit and undelivered events. */
import type { Role } from '../../accounts/contract.constants.ts';
import type { AttendancePolicy } from '../../availability/contract.parts.ts';
import type { ActorReference } from '../../kernel/actor.ts';
import type { Aggregate } from '../../kernel/aggregate.ts';
import type { PersonTag } from '../../people/contract.constants.ts';
import type { Point } from '../../people/contract.ts';
import type {
  AppointmentAction,
  AppointmentState,
  appealRulings,
  CancelReason,
  CheckInWay,
  Door,
  NoAnswerStep,
  OfferKind,
  PlaceKind,
  RecordTemplate,
} from '../contract.constants.ts';

/** Whose time or which room is booked. */
export interface StoredProvider {
  kind: 'staff' | 'room';
  id: string;
  name: string;
  role?: Role;
  unitId: string;
  unitPath: string;
  unitName: string;
}

/** Something that happens to an appointment at a moment, once. */
export interface Alarm {
  at: Date;
  what: 'lapse' | 'remindDay' | 'remindHour' | 'tell' | 'followUp';
}

export interface AppointmentEntry {
  id: string;
  at: Date;
  /** When a step that was done without a network arrived; `at` is when it was done. */
  receivedAt?: Date;
  action: AppointmentAction;
  /** Residents are kept under their masked name: workers read this. */
  by: ActorReference;
  /** Absent when the appointment began here. */
  from?: AppointmentState;
  to: AppointmentState;
  /** Residents read it. */
  publicText?: string;
  privateText?: string;
  /** A coded reason: of cancelling, of a ruling, the step at a closed door, which reminder it was. */
  reason?: string;
  photoIds?: string[];
  /** When and with whom it was before it was moved. */
  before?: { start: Date; end: Date; provider: StoredProvider };
  start?: Date;
  provider?: StoredProvider;
}

/** What the offer said when it was booked; a later change of the offer does not change a promise. */
export interface Terms {
  durationMinutes: number;
  policy: AttendancePolicy;
  confirmation: 'none' | 'staff';
  preparation?: string;
  recordTemplate: RecordTemplate;
  /** In points; absent: free. */
  price?: number;
}

/** Points in the ledger that belong to this booking. */
export interface Payment {
  points: number;
  /** Whose points: whoever booked, or the person served when staff did. */
  payerId: string;
  holdId: string;
  state: 'held' | 'posted' | 'voided';
}

export interface StoredCheckIn {
  at: Date;
  way: CheckInWay;
  point?: Point;
  metres?: number;
  reason?: string;
  photoIds: string[];
  by: ActorReference;
}

export interface StoredAttempt {
  step: NoAnswerStep;
  at: Date;
  note?: string;
  by: ActorReference;
}

export interface StoredRecord {
  template: RecordTemplate;
  /** Encrypted JSON of goal, done, observations and next step: it speaks of a person's health. */
  sealed: string;
  photoIds: string[];
  consent: boolean;
  confirmedBy?: 'signature' | 'voice' | 'unable';
  confirmationId?: string;
  writtenAt: Date;
  by: ActorReference;
}

export interface StoredStrike {
  kind: 'late' | 'missed';
  at: Date;
  /** Who recorded it: somebody else rules on an appeal. */
  byId: string;
  appeal?: { words: string; at: Date };
  ruling?: { ruling: keyof typeof appealRulings; words: string; at: Date; by: ActorReference };
}

export interface AppointmentDocument extends Aggregate {
  number: string;
  offerId: string;
  offerName: string;
  kind: OfferKind;
  terms: Terms;
  state: AppointmentState;
  start: Date;
  end: Date;
  placeKind: PlaceKind;
  place: { text: string; location?: Point; addressId?: string };
  provider: StoredProvider;
  served: { residentId: string; nameMasked: string };
  /** Of the served person's home at the time of booking; the provider's unit without one. */
  community: { id: string; path: string; name: string };
  /** Of the served person at the time of booking, for the numbers. */
  tags: PersonTag[];
  party: number;
  answers: { questionId: string; label: string; text: string }[];
  door: Door;
  bookedBy: ActorReference;
  /** Why staff booked against the plan. */
  overruled?: string;
  /** Every unit path that contains the provider, the person's home or an earlier provider: who sees it looks here. */
  scopes: string[];
  seriesId?: string;
  waitId?: string;
  requestId?: string;
  requestNumber?: string;
  /** Only while held. */
  heldUntil?: Date;
  /** What is still to come, in order of time. */
  alarms: Alarm[];
  /** The earliest alarm: when the sweeper has to look next. */
  wakeAt?: Date;
  /** Time and provider that the resident was last told of. */
  told?: { start: Date; providerId: string };
  createdAt: Date;
  /** Absent while it is only held: a hold that ran out was never an appointment. */
  bookedAt?: Date;
  updatedAt: Date;
  cancelled?: { reason: CancelReason; words?: string; at: Date; late: boolean };
  strike?: StoredStrike;
  payment?: Payment;
  rating?: { satisfaction: number; words?: string; at: Date };
  checkIn?: StoredCheckIn;
  checkOut?: { at: Date; minutes: number };
  attempts: StoredAttempt[];
  record?: StoredRecord;
  /** The note is encrypted like the record. */
  followUp?: { dueAt: Date; doneAt?: Date; note?: string };
  /** Requests that this visit raised. */
  raisedRequestIds?: string[];
  timeline: AppointmentEntry[];
}
