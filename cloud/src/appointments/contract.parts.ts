/** Schemas that the residents', the staff's and the visit's endpoints of appointments share. */
import { Type, type Static } from 'typebox';
import { Question } from '../availability/contract.parts.ts';
import { StoredFile } from '../files/contract.ts';
import { Day, Id, literals, Moment, object } from '../kernel/contract.parts.ts';
import { Point } from '../people/contract.ts';
import * as words from './contract.constants.ts';

export const Line = Type.String({ minLength: 1, maxLength: 300 });
export const Text = Type.String({ minLength: 1, maxLength: 2000 });
export const State = literals(words.appointmentStates);
export const Kind = literals(words.offerKinds);
export const PlaceKind = literals(words.placeKinds);
export const Party = Type.Integer({ minimum: 1, maximum: 50 });
export const FileIds = Type.Array(Id, { maxItems: 9, uniqueItems: true });

export const Answers = Type.Array(object({ questionId: Id, text: Line }), { maxItems: 10 });

/** One start of the calendar. `left` counts parties that still fit; 0 is shown as taken. */
export const Slot = object({ start: Moment, end: Moment, left: Type.Integer({ minimum: 0 }) });
export type Slot = Static<typeof Slot>;
export const CalendarDay = object({ date: Day, mark: literals(words.dayMarks), slots: Type.Array(Slot) });
export type CalendarDay = Static<typeof CalendarDay>;

export const BookableWorker = object({
  staffId: Id,
  name: Type.String(),
  role: Type.String(),
  /** 来过 4 次 / 会量血压: why this person, in a few words. */
  note: Type.String(),
  visits: Type.Integer(),
  earliest: Type.Optional(Moment),
});
export type BookableWorker = Static<typeof BookableWorker>;

export const Served = object({ residentId: Id, name: Type.String() });
export const Provider = Type.Union([
  object({
    kind: Type.Literal('staff'),
    staffId: Id,
    name: Type.String(),
    role: Type.String(),
    unitId: Id,
    unitName: Type.String(),
  }),
  object({
    kind: Type.Literal('room'),
    roomId: Id,
    name: Type.String(),
    unitId: Id,
    unitName: Type.String(),
  }),
]);
export type Provider = Static<typeof Provider>;

export const Rating = object({
  satisfaction: Type.Integer({ minimum: 1, maximum: 5 }),
  words: Type.Optional(Type.String()),
  at: Moment,
});
export const Step = object({
  id: Id,
  at: Moment,
  action: literals(words.appointmentActions),
  /** One sentence in the reader's words. */
  title: Type.String(),
  text: Type.Optional(Type.String()),
  by: Type.String(),
  mine: Type.Boolean(),
});
export type Step = Static<typeof Step>;

export const ServiceRecord = object({
  template: literals(words.recordTemplates),
  goal: Type.String(),
  done: Type.String(),
  observations: Type.String(),
  nextStep: Type.String(),
  photos: Type.Array(StoredFile),
  consent: Type.Boolean(),
  /** A signature as a picture, or the resident's voice saying yes. */
  confirmedBy: Type.Optional(literals({ signature: '签字', voice: '语音确认', unable: '本人无法确认' })),
  confirmation: Type.Optional(StoredFile),
  writtenAt: Moment,
  by: Type.String(),
});
export type ServiceRecord = Static<typeof ServiceRecord>;

/** What a booking costs, where it costs something. */
export const Cost = object({
  points: Type.Integer({ minimum: 1 }),
  /** Absent while it is only held. */
  state: Type.Optional(literals(words.paymentStates)),
  /** The reader's own points. */
  mine: Type.Boolean(),
  /** What the reader can spend now; only before it is booked. */
  funds: Type.Optional(Type.Integer()),
});
export type Cost = Static<typeof Cost>;

/** What both sides see of an appointment. */
export const Common = {
  id: Id,
  number: Type.String(),
  offerId: Id,
  offerName: Type.String(),
  kind: Kind,
  state: State,
  start: Moment,
  end: Moment,
  placeKind: PlaceKind,
  /** The address in words; staff see it only of visits that they may see. */
  place: Type.String(),
  provider: Type.Optional(Provider),
  party: Party,
  seriesId: Type.Optional(Id),
  requestId: Type.Optional(Id),
  requestNumber: Type.Optional(Type.String()),
  version: Type.Integer(),
};
export const Can = Type.Record(Type.String(), Type.Boolean());
export { Point, Question, StoredFile };
