/** Bookings as staff see them: rows, the whole appointment, the week board, and the committee's numbers. */
import { Type, type Static } from 'typebox';
import { Frame } from '../availability/contract.parts.ts';
import { Day, Id, literals, Moment, object } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';
import { Can, Common, Kind, Point, Rating, Served, ServiceRecord, Step } from './contract.parts.ts';

/** A booking on the board, in lists and in the worker's day; names are masked. */
export const StaffAppointmentRow = object({
  ...Common,
  nameMasked: Type.String(),
  residentId: Id,
  communityName: Type.String(),
  door: literals(words.doors),
  /** Why this one is a problem where it stands: 路上时间不够（差 20 分）. */
  conflict: Type.Optional(Type.String()),
  late: Type.Boolean(),
  rated: Type.Optional(Type.Integer()),
});
export type StaffAppointmentRow = Static<typeof StaffAppointmentRow>;

/** A booking or a lesson that a change of working time would leave without time. */
export const Clash = object({
  what: literals({ appointment: '', lesson: '' }),
  id: Id,
  start: Moment,
  /** The service or the course. */
  name: Type.String(),
  /** 王**, or 12 人报名. */
  who: Type.String(),
  /** The worker or the room; the teacher and the place. */
  by: Type.String(),
  conflict: Type.String(),
});
export type Clash = Static<typeof Clash>;

export const StaffAppointment = object({
  ...StaffAppointmentRow.properties,
  served: Served,
  phoneMasked: Type.String(),
  tags: Type.Array(Type.String()),
  birthYear: Type.Optional(Type.Integer()),
  location: Type.Optional(Point),
  answers: Type.Array(object({ label: Type.String(), text: Type.String() })),
  /** Which lines the service record asks for. */
  template: Type.Optional(literals(words.recordTemplates)),
  preparation: Type.Optional(Type.String()),
  /** Points that belong to it; `byFamily`: of whoever booked for the person. */
  payment: Type.Optional(
    object({ points: Type.Integer(), state: literals(words.paymentStates), byFamily: Type.Boolean() }),
  ),
  checkIn: Type.Optional(
    object({
      at: Moment,
      way: literals(words.checkInWays),
      metres: Type.Optional(Type.Integer()),
      reason: Type.Optional(Type.String()),
    }),
  ),
  checkOut: Type.Optional(object({ at: Moment, minutes: Type.Integer() })),
  attempts: Type.Array(
    object({
      step: literals(words.noAnswerSteps),
      at: Moment,
      note: Type.Optional(Type.String()),
      by: Type.String(),
    }),
  ),
  record: Type.Optional(ServiceRecord),
  rating: Type.Optional(Rating),
  followUp: Type.Optional(
    object({ dueAt: Moment, doneAt: Type.Optional(Moment), note: Type.Optional(Type.String()) }),
  ),
  appeal: Type.Optional(
    object({ words: Type.String(), at: Moment, ruling: Type.Optional(literals(words.appealRulings)) }),
  ),
  steps: Type.Array(Step),
  can: Can,
});
export type StaffAppointment = Static<typeof StaffAppointment>;

export const BoardDay = object({
  date: Day,
  /** Working time of the day; empty with a word why not. */
  frames: Type.Array(Frame),
  off: Type.Optional(Type.String()),
  /** Why a day that is worked is not as usual: 下午社区联席会议. */
  note: Type.Optional(Type.String()),
  bookings: Type.Array(StaffAppointmentRow),
  /** Starts that could still be booked, with an average offer of 60 minutes. */
  free: object({ morning: Type.Integer(), afternoon: Type.Integer() }),
});
export const BoardRow = object({
  /** The worker or the room. */
  id: Id,
  kind: literals({ staff: '', room: '' }),
  name: Type.String(),
  role: Type.String(),
  bookedMinutes: Type.Integer(),
  weeklyMinutes: Type.Integer(),
  days: Type.Array(BoardDay),
});
export type BoardRow = Static<typeof BoardRow>;
export type BoardDay = Static<typeof BoardDay>;
/** Something that wants a place on the board: a waiting entry, or a pending booking without anybody. */
export const ToPlace = object({
  waitId: Id,
  offerId: Id,
  offerName: Type.String(),
  kind: Kind,
  residentId: Id,
  nameMasked: Type.String(),
  communityName: Type.String(),
  /** 愿意找 沈文 / 谁都行. */
  wish: Type.String(),
  /** The worker of the wish. */
  staffId: Type.Optional(Id),
  /** 最好 今天 14:00 / 哪天都行. */
  when: Type.String(),
  suggestion: Type.Optional(object({ staffId: Id, name: Type.String(), start: Moment })),
});
export type ToPlace = Static<typeof ToPlace>;
export const Board = object({
  from: Day,
  unitId: Id,
  unitName: Type.String(),
  rows: Type.Array(BoardRow),
  toPlace: Type.Array(ToPlace),
  counts: object({
    booked: Type.Integer(),
    free: Type.Integer(),
    toPlace: Type.Integer(),
    conflicts: Type.Integer(),
  }),
});
export type Board = Static<typeof Board>;

/** A number with the filter of the list behind it. */
export const Figure = object({
  value: Type.Number(),
  of: Type.Optional(Type.Number()),
  rows: Type.Record(Type.String(), Type.String()),
});
export const Numbers = object({
  from: Day,
  to: Day,
  /** Booked minutes / working minutes. */
  utilisation: Type.Array(
    object({ id: Id, name: Type.String(), bookedMinutes: Figure, workMinutes: Type.Integer() }),
  ),
  /** Hours from now to the first free start, per offer. */
  firstFree: Type.Array(object({ offerId: Id, name: Type.String(), hours: Type.Optional(Type.Number()) })),
  done: Figure,
  missed: Figure,
  lateCancelled: Figure,
  rated: Figure,
  satisfied: Figure,
  byKind: Type.Array(object({ kind: Kind, figure: Figure })),
  byCommunity: Type.Array(object({ communityId: Id, name: Type.String(), figure: Figure })),
  /** People with the tag who were served in the span, of all of them in the scope; groups under 5 are left out. */
  coverage: Type.Array(object({ tag: Type.String(), served: Figure })),
});
export type Numbers = Static<typeof Numbers>;
