/** The visit itself: the worker's day, check-in, the closed door, the record, and what comes after. */
import { Type, type Static } from 'typebox';
import { endpoint, type Permission } from '../kernel/contract.ts';
import { byId, Day, Id, literals, Moment, object } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';
import { FileIds, Line, Point, Text } from './contract.parts.ts';
import { StaffAppointment, StaffAppointmentRow } from './contract.staff-views.ts';
import type { TProperties } from 'typebox';

export const DayStop = object({
  ...StaffAppointmentRow.properties,
  location: Type.Optional(Point),
  /** Whole name and number of a visit of today: the worker has to find and call the person. */
  name: Type.String(),
  phone: Type.Optional(Type.String()),
  tags: Type.Array(Type.String()),
  template: literals(words.recordTemplates),
  checkedInAt: Type.Optional(Moment),
  /** Minutes on foot from the stop before, by the distance between the grids. */
  travelMinutes: Type.Integer(),
  next: Type.Optional(literals({ confirm: '', checkIn: '', record: '', checkOut: '', followUp: '' })),
});
export type DayStop = Static<typeof DayStop>;

/** Somebody to be asked how it went; whoever asks has to be able to call. */
export const FollowUp = object({
  ...StaffAppointmentRow.properties,
  dueAt: Moment,
  name: Type.String(),
  phone: Type.Optional(Type.String()),
});
export type FollowUp = Static<typeof FollowUp>;

/** Done on the phone without a network: the moment it happened there. Kept beside the moment it arrived. */
const happenedAt = Type.Optional(Moment);
const version = Type.Optional(Type.Integer());
const serving = <F extends TProperties>(summary: string, fields: F) =>
  ({
    audience: 'staff',
    permission: 'appointments.serve' satisfies Permission,
    summary,
    idempotent: true,
    params: byId,
    body: object({ version, happenedAt, ...fields }),
    answer: StaffAppointment,
  }) as const;

export const visitEndpoints = {
  'GET /desk/day': endpoint({
    audience: 'staff',
    permission: 'appointments.serve',
    summary: '我今天的预约',
    query: object({ date: Type.Optional(Day) }),
    answer: object({ date: Day, stops: Type.Array(DayStop), followUps: Type.Array(FollowUp) }),
  }),
  'POST /desk/appointments/:id/check-in': endpoint(
    serving('签到', {
      by: Type.Union([
        object({ way: Type.Literal('doorCard'), code: Type.String({ maxLength: 200 }) }),
        object({ way: Type.Literal('place'), point: Point, accuracyMetres: Type.Optional(Type.Integer()) }),
        object({
          way: Type.Literal('outside'),
          point: Type.Optional(Point),
          reason: Line,
          photoIds: FileIds,
        }),
        object({ way: Type.Literal('centre') }),
      ]),
    }),
  ),
  'POST /desk/appointments/:id/attempts': endpoint(
    serving('无人应门的一步', { step: literals(words.noAnswerSteps), note: Type.Optional(Line) }),
  ),
  'POST /desk/appointments/:id/unanswered': endpoint(serving('记无人应门', { note: Line })),
  'POST /desk/appointments/:id/record': endpoint(
    serving('写服务记录', {
      goal: Text,
      done: Text,
      observations: Text,
      nextStep: Text,
      photoIds: FileIds,
      consent: Type.Boolean(),
      confirmedBy: Type.Optional(literals({ signature: '', voice: '', unable: '' })),
      confirmationId: Type.Optional(Id),
      /** Days until somebody asks how it went. */
      followUpDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })),
    }),
  ),
  'POST /desk/appointments/:id/check-out': endpoint(serving('签退', {})),
  'POST /desk/appointments/:id/missed': endpoint(serving('记未赴约', { note: Line })),
  'POST /desk/appointments/:id/follow-up': endpoint(serving('写回访', { note: Text })),
  'POST /desk/appointments/:id/request': endpoint(serving('转成诉求', { text: Text })),
  'GET /desk/door-cards': endpoint({
    audience: 'staff',
    permission: 'appointments.book',
    summary: '门牌卡',
    query: object({
      unitId: Type.Optional(Id),
      addressIds: Type.Optional(Type.String({ maxLength: 2000 })),
      residentId: Type.Optional(Id),
    }),
    answer: object({
      items: Type.Array(
        object({
          addressId: Id,
          text: Type.String(),
          communityName: Type.String(),
          phone: Type.Optional(Type.String()),
          code: Type.String(),
        }),
      ),
    }),
  }),
  'POST /desk/calendar-feed': endpoint({
    audience: 'staff',
    permission: 'appointments.serve',
    summary: '日历订阅地址',
    body: object({}),
    answer: object({ path: Type.String() }),
  }),
  'GET /calendar-feed/:token': endpoint({
    audience: 'public',
    summary: '日历订阅',
    produces: 'file',
    params: object({ token: Type.String({ minLength: 20, maxLength: 120 }) }),
    answer: Type.Unknown(),
  }),
};
