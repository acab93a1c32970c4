/** What residents and families do with bookings. */
import { Type, type Static } from 'typebox';
import { AttendancePolicy, OfferCard } from '../availability/contract.parts.ts';
import { endpoint } from '../kernel/contract.ts';
import { byId, Day, Id, literals, Moment, object, PageQuery } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';
import {
  Answers,
  BookableWorker,
  CalendarDay,
  Can,
  Common,
  Cost,
  Line,
  Party,
  PlaceKind,
  Question,
  Rating,
  Served,
  Step,
} from './contract.parts.ts';

export const AppointmentRow = object({
  ...Common,
  /** Whom it is for, when not the reader. */
  forOther: Type.Optional(Type.String()),
  /** The sentence that is said back on the phone: 11月25日 周三 9:30，李敏到您家. */
  sentence: Type.String(),
  waitsForMe: Type.Boolean(),
});
export type AppointmentRow = Static<typeof AppointmentRow>;

export const Appointment = object({
  ...AppointmentRow.properties,
  served: Served,
  answers: Type.Array(object({ label: Type.String(), text: Type.String() })),
  questions: Type.Array(Question),
  preparation: Type.Optional(Type.String()),
  policy: AttendancePolicy,
  /** After this moment cancelling counts as late. */
  freeUntil: Moment,
  /** Only while held. */
  heldUntil: Type.Optional(Moment),
  /** The office or the worker's unit to call. */
  phone: Type.Optional(Type.String()),
  cost: Type.Optional(Cost),
  rating: Type.Optional(Rating),
  /** What was done, in the resident's words; the record itself is the worker's. */
  summary: Type.Optional(Type.String()),
  strike: Type.Optional(
    object({ appealed: Type.Boolean(), ruling: Type.Optional(literals(words.appealRulings)) }),
  ),
  steps: Type.Array(Step),
  can: Can,
});
export type Appointment = Static<typeof Appointment>;

export const Series = object({
  id: Id,
  offerName: Type.String(),
  /** Of a preview: what would be booked. */
  booked: Type.Array(AppointmentRow),
  /** Dates that could not be booked and the nearest free starts of the same day or week; in a preview also those of `instead`. */
  clashes: Type.Array(object({ start: Moment, reason: Type.String(), instead: Type.Array(Moment) })),
});
export type Series = Static<typeof Series>;

/** Every date of a series, in order of time; also those that were cancelled, and those that were moved. */
export const SeriesDates = object({ id: Id, offerName: Type.String(), items: Type.Array(AppointmentRow) });
export type SeriesDates = Static<typeof SeriesDates>;

export const WaitEntry = object({
  id: Id,
  offerId: Id,
  offerName: Type.String(),
  kind: Common.kind,
  state: literals(words.waitStates),
  /** Only this worker will do. */
  staffId: Type.Optional(Id),
  workerName: Type.Optional(Type.String()),
  dates: Type.Array(Day),
  part: literals(words.dayParts),
  /** 1 is next. */
  place: Type.Optional(Type.Integer()),
  offered: Type.Optional(object({ start: Moment, providerName: Type.String(), until: Moment })),
  /** So many points are missing: until they are there, free places go to those behind. */
  missingPoints: Type.Optional(Type.Integer()),
  appointmentId: Type.Optional(Id),
  /** Whom it is for, when not the reader. */
  forId: Type.Optional(Id),
  forOther: Type.Optional(Type.String()),
  createdAt: Moment,
});
export type WaitEntry = Static<typeof WaitEntry>;

const forId = Type.Optional(Id);
/** Who comes: absent means anybody suitable, whoever knows the person first. */
const wish = { offerId: Id, start: Moment, staffId: Type.Optional(Id), forId, party: Type.Optional(Party) };
const wanted = { ...wish, placeKind: Type.Optional(PlaceKind) };

/** One booking: offers, calendar, hold, book, move, cancel, rate, appeal. */
export const bookingEndpoints = {
  'GET /offers': endpoint({
    audience: 'resident',
    summary: '可以预约的服务',
    query: object({ forId }),
    answer: object({ items: Type.Array(OfferCard) }),
  }),
  'GET /offers/:id/workers': endpoint({
    audience: 'resident',
    summary: '请谁来',
    params: byId,
    query: object({ forId }),
    answer: object({ items: Type.Array(BookableWorker), earliest: Type.Optional(Moment) }),
  }),
  'GET /offers/:id/calendar': endpoint({
    audience: 'resident',
    summary: '哪天几点有空',
    params: byId,
    query: object({
      from: Day,
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 42 })),
      staffId: Type.Optional(Id),
      forId,
      party: Type.Optional(Party),
      /** Moving this one: its own time counts as free. */
      movingId: Type.Optional(Id),
    }),
    answer: object({
      days: Type.Array(CalendarDay),
      durationMinutes: Type.Integer(),
      earliest: Type.Optional(Moment),
    }),
  }),
  'POST /appointments/hold': endpoint({
    audience: 'resident',
    summary: '填表时先占住',
    idempotent: true,
    body: object(wanted),
    answer: Appointment,
  }),
  'POST /appointments': endpoint({
    audience: 'resident',
    summary: '预约',
    idempotent: true,
    body: object({ ...wanted, holdId: Type.Optional(Id), answers: Answers, requestId: Type.Optional(Id) }),
    answer: Appointment,
  }),
  'GET /appointments': endpoint({
    audience: 'resident',
    summary: '我的预约',
    query: object({ view: Type.Optional(literals({ coming: '', past: '' })), ...PageQuery }),
    answer: object({
      items: Type.Array(AppointmentRow),
      nextCursor: Type.Optional(Type.String()),
      comingCount: Type.Integer(),
    }),
  }),
  'GET /appointments/:id': endpoint({
    audience: 'resident',
    summary: '预约详情',
    params: byId,
    answer: Appointment,
  }),
  'POST /appointments/:id/reschedule': endpoint({
    audience: 'resident',
    summary: '改约',
    idempotent: true,
    params: byId,
    body: object({ start: Moment, staffId: Type.Optional(Id), version: Type.Optional(Type.Integer()) }),
    answer: Appointment,
  }),
  'POST /appointments/:id/cancel': endpoint({
    audience: 'resident',
    summary: '取消预约',
    idempotent: true,
    params: byId,
    body: object({ reason: literals(words.cancelReasons), wholeSeries: Type.Optional(Type.Boolean()) }),
    answer: Appointment,
  }),
  'POST /appointments/:id/rate': endpoint({
    audience: 'resident',
    summary: '评价服务',
    idempotent: true,
    params: byId,
    body: object({
      satisfaction: Type.Integer({ minimum: 1, maximum: 5 }),
      words: Type.Optional(Line),
    }),
    answer: Appointment,
  }),
  'POST /appointments/:id/appeal': endpoint({
    audience: 'resident',
    summary: '对未赴约记录申诉',
    idempotent: true,
    params: byId,
    body: object({ words: Line }),
    answer: Appointment,
  }),
};

/** Series, and the waiting list for what is full. */
export const queueEndpoints = {
  'POST /appointments/series': endpoint({
    audience: 'resident',
    summary: '定期预约',
    idempotent: true,
    body: object({
      ...wanted,
      answers: Answers,
      everyWeeks: Type.Integer({ minimum: 1, maximum: 4 }),
      times: Type.Integer({ minimum: 2, maximum: 16 }),
      /** Dates of the rhythm that are booked at another time: they belong to the series like the others. */
      instead: Type.Optional(Type.Array(object({ date: Moment, start: Moment }), { maxItems: 16 })),
      /** Only tells what would happen. */
      preview: Type.Optional(Type.Boolean()),
    }),
    answer: Series,
  }),
  'GET /appointments/series/:id': endpoint({
    audience: 'resident',
    summary: '定期预约的每一次',
    params: byId,
    answer: SeriesDates,
  }),
  'GET /waitlist': endpoint({
    audience: 'resident',
    summary: '我的排队',
    answer: object({ items: Type.Array(WaitEntry) }),
  }),
  'POST /waitlist': endpoint({
    audience: 'resident',
    summary: '约满时排队',
    idempotent: true,
    body: object({
      offerId: Id,
      staffId: Type.Optional(Id),
      forId,
      dates: Type.Array(Day, { minItems: 1, maxItems: 14, uniqueItems: true }),
      part: literals(words.dayParts),
    }),
    answer: WaitEntry,
  }),
  'POST /waitlist/:id/take': endpoint({
    audience: 'resident',
    summary: '就约这个空位',
    idempotent: true,
    params: byId,
    body: object({}),
    answer: Appointment,
  }),
  'POST /waitlist/:id/decline': endpoint({
    audience: 'resident',
    summary: '这次不行，接着等',
    idempotent: true,
    params: byId,
    body: object({}),
    answer: WaitEntry,
  }),
  'POST /waitlist/:id/leave': endpoint({
    audience: 'resident',
    summary: '不排了',
    idempotent: true,
    params: byId,
    body: object({}),
    answer: WaitEntry,
  }),
};

export const residentAppointmentEndpoints = { ...bookingEndpoints, ...queueEndpoints };
