/** Endpoints of activities: courses and their sessions, signing up, the roll call, and fetching children. */
import { Type, type TProperties } from 'typebox';
import { endpoint, type Permission } from '../kernel/contract.ts';
import { byId, Day, Id, literals, Moment, Name, object } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';
import {
  CourseCard,
  CourseDetail,
  CourseInput,
  Enrolment,
  Line,
  PickUpInput,
  StaffCourse,
  StaffSession,
  StaffSessionRow,
} from './contract.parts.ts';

export type {
  CourseCard,
  CourseDetail,
  Enrolment,
  PickUp,
  RollLine,
  SessionRow,
  StaffCourse,
  StaffSession,
  StaffSessionRow,
} from './contract.parts.ts';

const version = Type.Integer({ minimum: 1 });
const PickUps = Type.Array(PickUpInput, { maxItems: 5 });

const residentEndpoints = {
  'GET /courses': endpoint({
    audience: 'resident',
    summary: '社区课程',
    query: object({ programme: Type.Optional(literals(words.programmes)) }),
    answer: object({ items: Type.Array(CourseCard) }),
  }),
  'GET /courses/:id': endpoint({
    audience: 'resident',
    summary: '课程详情',
    params: byId,
    answer: CourseDetail,
  }),
  'POST /courses/:id/enrol': endpoint({
    audience: 'resident',
    summary: '报名',
    idempotent: true,
    params: byId,
    body: object({
      /** A bound senior; absent means the reader. */
      forId: Type.Optional(Id),
      child: Type.Optional(
        object({
          name: Name,
          birthYear: Type.Integer({ minimum: 1990, maximum: 2100 }),
          care: Type.Optional(Line),
          /** 我是监护人，同意孩子参加. */
          guardianConsent: Type.Boolean(),
          pickUps: PickUps,
        }),
      ),
      photoConsent: Type.Boolean(),
    }),
    answer: Enrolment,
  }),
  'GET /enrolments': endpoint({
    audience: 'resident',
    summary: '我的课程',
    answer: object({ items: Type.Array(Enrolment) }),
  }),
  'POST /enrolments/:id/withdraw': endpoint({
    audience: 'resident',
    summary: '退出课程',
    idempotent: true,
    params: byId,
    body: object({}),
    answer: Enrolment,
  }),
  'POST /enrolments/:id/excuse': endpoint({
    audience: 'resident',
    summary: '一次请假',
    idempotent: true,
    params: byId,
    body: object({ sessionId: Id }),
    answer: Enrolment,
  }),
  'PUT /enrolments/:id/consents': endpoint({
    audience: 'resident',
    summary: '改照片同意和接送人',
    idempotent: true,
    params: byId,
    body: object({ photoConsent: Type.Boolean(), pickUps: Type.Optional(PickUps) }),
    answer: Enrolment,
  }),
};

const sessionAct = <F extends TProperties>(summary: string, permission: Permission, fields: F) =>
  ({
    audience: 'staff',
    permission,
    summary,
    idempotent: true,
    params: byId,
    body: object(fields),
    answer: StaffSession,
  }) as const;
/** Marked on a phone without a network: the moment it happened there. */
const happenedAt = Type.Optional(Moment);

const staffEndpoints = {
  'GET /desk/courses': endpoint({
    audience: 'staff',
    permission: 'activities.read',
    summary: '课程',
    query: object({ state: Type.Optional(literals(words.courseStates)), unitId: Type.Optional(Id) }),
    answer: object({ items: Type.Array(StaffCourse) }),
  }),
  'POST /desk/courses': endpoint({
    audience: 'staff',
    permission: 'activities.manage',
    summary: '新建课程',
    idempotent: true,
    body: object(CourseInput),
    answer: StaffCourse,
  }),
  'PUT /desk/courses/:id': endpoint({
    audience: 'staff',
    permission: 'activities.manage',
    summary: '修改课程',
    idempotent: true,
    params: byId,
    body: object({ ...CourseInput, version }),
    answer: StaffCourse,
  }),
  'POST /desk/courses/:id/open': endpoint({
    audience: 'staff',
    permission: 'activities.manage',
    summary: '开放报名',
    idempotent: true,
    params: byId,
    body: object({ version }),
    answer: StaffCourse,
  }),
  'POST /desk/courses/:id/end': endpoint({
    audience: 'staff',
    permission: 'activities.manage',
    summary: '结束课程',
    idempotent: true,
    params: byId,
    body: object({ version }),
    answer: StaffCourse,
  }),
  'GET /desk/courses/:id/enrolments': endpoint({
    audience: 'staff',
    permission: 'activities.attend',
    summary: '报名名单',
    params: byId,
    answer: object({
      items: Type.Array(
        object({
          id: Id,
          name: Type.String(),
          child: Type.Boolean(),
          state: literals(words.enrolmentStates),
          attended: Type.Integer(),
          held: Type.Integer(),
          at: Moment,
        }),
      ),
    }),
  }),
  'GET /desk/sessions': endpoint({
    audience: 'staff',
    permission: 'activities.read',
    summary: '课表',
    query: object({
      from: Day,
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 42 })),
      unitId: Type.Optional(Id),
      courseId: Type.Optional(Id),
      mine: Type.Optional(literals({ yes: '' })),
    }),
    answer: object({ items: Type.Array(StaffSessionRow) }),
  }),
  'GET /desk/sessions/:id': endpoint({
    audience: 'staff',
    permission: 'activities.attend',
    summary: '点名册',
    params: byId,
    answer: StaffSession,
  }),
  'POST /desk/sessions/:id/roll': endpoint(
    sessionAct('点名', 'activities.attend', {
      enrolmentId: Id,
      attendance: literals({ arrived: '', absent: '', excused: '' }),
      happenedAt,
    }),
  ),
  'POST /desk/sessions/:id/roll-all': endpoint(
    sessionAct('都来了', 'activities.attend', {
      /** Grown-ups only. */
      enrolmentIds: Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true }),
      attendance: literals({ arrived: '' }),
      happenedAt,
    }),
  ),
  'POST /desk/sessions/:id/leave': endpoint(
    sessionAct('离开或接走', 'activities.attend', {
      enrolmentId: Id,
      /** Who fetched the child: one of the named persons. */
      pickUpId: Type.Optional(Id),
      happenedAt,
    }),
  ),
  'POST /desk/sessions/:id/note': endpoint(
    sessionAct('写这次课的内容和照片', 'activities.attend', {
      topic: Line,
      photoIds: Type.Array(Id, { maxItems: 9, uniqueItems: true }),
    }),
  ),
  'POST /desk/sessions/:id/cancel': endpoint(sessionAct('停课', 'activities.manage', { reason: Line })),
};

export const activityEndpoints = { ...residentEndpoints, ...staffEndpoints };
