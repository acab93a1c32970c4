/** What staff do with bookings: the week board, booking for residents, moving, waiting lists, appeals, numbers. */
import { Type } from 'typebox';
import { WorkChange } from '../availability/contract.parts.ts';
import { endpoint } from '../kernel/contract.ts';
import { byId, Day, Id, literals, Moment, object, PageQuery } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';
import { Answers, CalendarDay, Kind, Line, Party, PlaceKind } from './contract.parts.ts';
import { WaitEntry } from './contract.resident.ts';
import { Board, Clash, Numbers, StaffAppointment, StaffAppointmentRow } from './contract.staff-views.ts';

export const staffFilters = {
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  unitId: Type.Optional(Id),
  staffId: Type.Optional(Id),
  residentId: Type.Optional(Id),
  offerId: Type.Optional(Id),
  requestId: Type.Optional(Id),
  kind: Type.Optional(Kind),
  communityId: Type.Optional(Id),
  tag: Type.Optional(Type.String({ maxLength: 40 })),
  rating: Type.Optional(literals({ any: '', satisfied: '' })),
  mark: Type.Optional(literals({ late: '', appeal: '', followUp: '', taking: '' })),
  state: Type.Optional(literals(words.appointmentStates)),
};

const version = Type.Optional(Type.Integer());
const wanted = {
  offerId: Id,
  residentId: Id,
  start: Moment,
  staffId: Type.Optional(Id),
  roomId: Type.Optional(Id),
  placeKind: Type.Optional(PlaceKind),
  party: Type.Optional(Party),
  answers: Type.Optional(Answers),
  requestId: Type.Optional(Id),
  /** Book although the plan, the notice or the travel time says no; never over another booking. Needs a reason. */
  overrule: Type.Optional(Line),
};

/** One booking: looking, booking for residents, moving, confirming, ruling. */
export const deskEndpoints = {
  'GET /desk/appointments': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '预约名单',
    query: object({ ...staffFilters, ...PageQuery }),
    answer: object({
      items: Type.Array(StaffAppointmentRow),
      nextCursor: Type.Optional(Type.String()),
      total: Type.Integer(),
    }),
  }),
  'GET /desk/appointments/export': endpoint({
    audience: 'staff',
    permission: 'appointments.export',
    summary: '导出预约',
    produces: 'file',
    stepUp: true,
    query: object(staffFilters),
    answer: Type.Unknown(),
  }),
  'GET /desk/appointments/:id': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '预约详情',
    params: byId,
    answer: StaffAppointment,
  }),
  'GET /desk/appointments/:id/substitutes': endpoint({
    audience: 'staff',
    permission: 'appointments.book',
    summary: '同一时间能换成谁',
    params: byId,
    answer: object({ items: Type.Array(object({ staffId: Id, name: Type.String() })) }),
  }),
  'GET /desk/calendar': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '替居民看哪天几点有空',
    query: object({
      offerId: Id,
      residentId: Id,
      from: Day,
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 42 })),
      staffId: Type.Optional(Id),
      /** Moving this one: its own time counts as free. */
      movingId: Type.Optional(Id),
    }),
    answer: object({
      days: Type.Array(CalendarDay),
      workers: Type.Array(
        object({ staffId: Id, name: Type.String(), note: Type.String(), earliest: Type.Optional(Moment) }),
      ),
      refusal: Type.Optional(Type.String()),
    }),
  }),
  'POST /desk/appointments': endpoint({
    audience: 'staff',
    permission: 'appointments.book',
    summary: '替居民预约',
    idempotent: true,
    body: object(wanted),
    answer: StaffAppointment,
  }),
  'POST /desk/appointments/:id/move': endpoint({
    audience: 'staff',
    permission: 'appointments.book',
    summary: '改时间或换人',
    idempotent: true,
    params: byId,
    body: object({ start: Moment, staffId: Type.Optional(Id), overrule: Type.Optional(Line), version }),
    answer: StaffAppointment,
  }),
  'POST /desk/appointments/:id/confirm': endpoint({
    audience: 'staff',
    permission: 'appointments.serve',
    summary: '确认预约',
    idempotent: true,
    params: byId,
    body: object({ version }),
    answer: StaffAppointment,
  }),
  'POST /desk/appointments/:id/decline': endpoint({
    audience: 'staff',
    permission: 'appointments.serve',
    summary: '谢绝预约',
    idempotent: true,
    params: byId,
    body: object({ words: Line, version }),
    answer: StaffAppointment,
  }),
  'POST /desk/appointments/:id/cancel': endpoint({
    audience: 'staff',
    permission: 'appointments.book',
    summary: '取消预约',
    idempotent: true,
    params: byId,
    body: object({ reason: literals(words.cancelReasons), words: Type.Optional(Line), version }),
    answer: StaffAppointment,
  }),
  'POST /desk/appointments/:id/rule': endpoint({
    audience: 'staff',
    permission: 'appointments.rule',
    summary: '裁定申诉',
    idempotent: true,
    params: byId,
    body: object({ ruling: literals(words.appealRulings), words: Line, version }),
    answer: StaffAppointment,
  }),
};

const StaffWait = object({
  ...WaitEntry.properties,
  residentId: Id,
  nameMasked: Type.String(),
  communityName: Type.String(),
});

/** The week board, the waiting list and the committee's numbers. */
export const boardEndpoints = {
  'GET /desk/board': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '一周预约',
    query: object({
      unitId: Type.Optional(Id),
      from: Day,
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 14 })),
    }),
    answer: Board,
  }),
  'POST /desk/clashes': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '改上班时间以前，看哪些预约和课会对不上',
    body: WorkChange,
    /** `lessons` is how many of the total are lessons. */
    answer: object({ items: Type.Array(Clash), total: Type.Integer(), lessons: Type.Integer() }),
  }),
  'POST /desk/waitlist/:id/place': endpoint({
    audience: 'staff',
    permission: 'appointments.book',
    summary: '把排队的人排进空档',
    idempotent: true,
    params: byId,
    body: object({ start: Moment, staffId: Id }),
    answer: StaffAppointment,
  }),
  'POST /desk/waitlist/:id/unplace': endpoint({
    audience: 'staff',
    permission: 'appointments.book',
    summary: '撤销刚才排进去的，居民接着排队',
    idempotent: true,
    params: byId,
    body: object({}),
    answer: StaffWait,
  }),
  'GET /desk/waitlist': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '排队名单',
    query: object({
      unitId: Type.Optional(Id),
      offerId: Type.Optional(Id),
      state: Type.Optional(literals(words.waitStates)),
    }),
    answer: object({ items: Type.Array(StaffWait) }),
  }),
  'GET /desk/appointment-numbers': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '预约和上门的数字',
    query: object({ from: Day, to: Day, unitId: Type.Optional(Id) }),
    answer: Numbers,
  }),
};

export const staffAppointmentEndpoints = { ...deskEndpoints, ...boardEndpoints };
