/** What can be booked, and when who works: the schemas that residents' and staff's endpoints share. */
import { Type, type Static } from 'typebox';
import { skills } from '../accounts/contract.constants.ts';
import { OfficeHours } from '../catalogue/contract.ts';
import { Day, Id, literals, Moment, Name, object } from '../kernel/contract.parts.ts';
import { personTags } from '../people/contract.constants.ts';
import * as words from './contract.constants.ts';

const Line = Type.String({ minLength: 1, maxLength: 300 });
/** Minutes after midnight in Asia/Shanghai. */
export const Minute = Type.Integer({ minimum: 0, maximum: 1440 });
/** One stretch of working time; the end is not part of it. */
export const Frame = object({ from: Minute, to: Minute });
export type Frame = Static<typeof Frame>;

export const Question = object({
  id: Id,
  label: Name,
  kind: literals(words.questionKinds),
  required: Type.Boolean(),
  options: Type.Optional(Type.Array(Name, { maxItems: 12 })),
});
export type Question = Static<typeof Question>;

/** Who may book; absent parts do not limit. */
export const Eligibility = object({
  verificationLevel: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
  minAge: Type.Optional(Type.Integer({ minimum: 0, maximum: 120 })),
  maxAge: Type.Optional(Type.Integer({ minimum: 0, maximum: 120 })),
  /** One of these is enough. */
  tags: Type.Optional(Type.Array(literals(personTags), { uniqueItems: true })),
});
export type Eligibility = Static<typeof Eligibility>;

/** How often one person may have it. */
export const BookingLimits = object({
  open: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  perWeek: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  perMonth: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});
export type BookingLimits = Static<typeof BookingLimits>;

/** Explained before booking: until when cancelling is free, and what missing it costs. */
export const AttendancePolicy = object({
  freeCancelHours: Type.Integer({ minimum: 0, maximum: 168 }),
  /** So many late cancellations and no-shows within `windowDays` stop new bookings for `blockDays`; 0 never stops. */
  strikes: Type.Integer({ minimum: 0, maximum: 20 }),
  windowDays: Type.Integer({ minimum: 1, maximum: 365 }),
  blockDays: Type.Integer({ minimum: 0, maximum: 365 }),
});
export type AttendancePolicy = Static<typeof AttendancePolicy>;

/** Points that one booking costs. */
const Price = Type.Integer({ minimum: 0, maximum: 10_000 });

export const OfferInput = {
  name: Name,
  kind: literals(words.offerKinds),
  summary: Line,
  durationMinutes: Type.Integer({ minimum: 10, maximum: 480 }),
  /** Starts are this far apart, counted from the beginning of each frame. */
  stepMinutes: Type.Integer({ minimum: 5, maximum: 240 }),
  places: Type.Array(literals(words.placeKinds), { minItems: 1, uniqueItems: true }),
  resource: literals(words.resourceKinds),
  /** Units whose people (or rooms) serve it, each with everything below. */
  unitIds: Type.Array(Id, { minItems: 1, maxItems: 40, uniqueItems: true }),
  /** A worker needs all of them. */
  skills: Type.Array(literals(skills), { uniqueItems: true }),
  /** Only for rooms: these; empty means every room of the units. */
  roomIds: Type.Array(Id, { maxItems: 40, uniqueItems: true }),
  eligibility: Eligibility,
  limits: BookingLimits,
  /** Shortest time between booking and start, in minutes. */
  noticeMinutes: Type.Integer({ minimum: 0, maximum: 20160 }),
  /** Days ahead that can be booked, today included as 0. */
  horizonDays: Type.Integer({ minimum: 1, maximum: 120 }),
  bufferBeforeMinutes: Type.Integer({ minimum: 0, maximum: 120 }),
  bufferAfterMinutes: Type.Integer({ minimum: 0, maximum: 120 }),
  /** Parties that fit one start; 1 for a worker's time. */
  capacity: Type.Integer({ minimum: 1, maximum: 500 }),
  /** People who may come on one booking. */
  partyMax: Type.Integer({ minimum: 1, maximum: 50 }),
  confirmation: literals(words.confirmations),
  questions: Type.Array(Question, { maxItems: 10 }),
  preparation: Type.Optional(Type.String({ maxLength: 500 })),
  policy: AttendancePolicy,
  recordTemplate: literals(words.recordTemplates),
  /** In points; absent or 0: free. */
  price: Type.Optional(Price),
};
export const Offer = object({
  id: Id,
  ...OfferInput,
  price: Price,
  unitNames: Type.Array(Type.String()),
  active: Type.Boolean(),
  version: Type.Integer(),
});
export type Offer = Static<typeof Offer>;

/** An offer as a resident reads it. */
export const OfferCard = object({
  id: Id,
  name: Type.String(),
  kind: literals(words.offerKinds),
  summary: Type.String(),
  durationMinutes: Type.Integer(),
  places: Type.Array(literals(words.placeKinds)),
  resource: literals(words.resourceKinds),
  partyMax: Type.Integer(),
  confirmation: literals(words.confirmations),
  questions: Type.Array(Question),
  preparation: Type.Optional(Type.String()),
  policy: AttendancePolicy,
  /** So many days after today the calendar is open. */
  horizonDays: Type.Integer(),
  price: Price,
  /** Points that whoever pays can spend now; only where the offer costs some. */
  funds: Type.Optional(Type.Integer()),
  /** Why this person can't book it now, in words; absent when they can. */
  refusal: Type.Optional(Type.String()),
  /** The first free start that the person could have. */
  earliest: Type.Optional(Moment),
});
export type OfferCard = Static<typeof OfferCard>;

export const PlanException = object({
  date: Day,
  /** Empty means not at work that day. */
  frames: Type.Array(Frame, { maxItems: 6 }),
  reason: Line,
});
export type PlanException = Static<typeof PlanException>;

/** Weekly frames by ISO weekday, Monday 1; a break is the gap between two frames. */
export const WeeklyFrame = object({
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  from: Minute,
  to: Minute,
});
export const PlanInput = {
  weekly: Type.Array(WeeklyFrame, { maxItems: 42 }),
  /** Bookings a day; absent means no limit but time. */
  dailyMaximum: Type.Optional(Type.Integer({ minimum: 1, maximum: 40 })),
  /** What a full week is, for the board's bar. */
  weeklyMinutes: Type.Integer({ minimum: 0, maximum: 6000 }),
};
export const WorkPlan = object({
  /** Id of the worker or the room. */
  id: Id,
  kind: literals(words.resourceKinds),
  name: Type.String(),
  unitId: Id,
  unitName: Type.String(),
  ...PlanInput,
  exceptions: Type.Array(PlanException),
  leaves: Type.Array(object({ from: Moment, to: Moment, reason: Type.Optional(Type.String()) })),
  /** False while the worker's duty hours stand in for a plan that nobody has written yet. */
  written: Type.Boolean(),
  version: Type.Integer(),
});
export type WorkPlan = Static<typeof WorkPlan>;

/** One civil day of a worker or room as it comes out of plan, calendar, exceptions, leave and closures. */
export const PlanDay = object({
  date: Day,
  frames: Type.Array(Frame),
  /** Why nobody works that day. */
  off: Type.Optional(Type.String()),
  booked: Type.Integer(),
});
export type PlanDay = Static<typeof PlanDay>;

export const Room = object({
  id: Id,
  name: Type.String(),
  unitId: Id,
  unitName: Type.String(),
  place: Type.String(),
  active: Type.Boolean(),
  version: Type.Integer(),
});
export type Room = Static<typeof Room>;

export const Closure = object({
  id: Id,
  unitId: Id,
  unitName: Type.String(),
  from: Moment,
  to: Moment,
  reason: Type.String(),
});
export type Closure = Static<typeof Closure>;

/** A change of working time that somebody is about to make; nothing of it is stored. */
export const WorkChange = Type.Union([
  object({ what: Type.Literal('week'), resourceId: Id, weekly: PlanInput.weekly }),
  object({ what: Type.Literal('day'), resourceId: Id, exception: PlanException }),
  object({ what: Type.Literal('plainDay'), resourceId: Id, date: Day }),
  object({
    what: Type.Literal('leave'),
    resourceId: Id,
    from: Moment,
    to: Moment,
    reason: Type.Optional(Line),
  }),
  object({ what: Type.Literal('closure'), unitId: Id, from: Moment, to: Moment, reason: Line }),
  object({ what: Type.Literal('roomOff'), resourceId: Id }),
  object({ what: Type.Literal('duty'), resourceId: Id, dutyFrames: PlanInput.weekly }),
  object({ what: Type.Literal('calendar'), unitId: Id, ...OfficeHours }),
]);
export type WorkChange = Static<typeof WorkChange>;
