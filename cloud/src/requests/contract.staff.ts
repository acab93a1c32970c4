/** Staff endpoints of requests. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, Id, literals, Moment, object } from '../kernel/contract.parts.ts';
import { Action, ClockKind, Source, State, Submission, Urgency } from './contract.parts.ts';
import { Candidate, StaffRequest, StaffRequestRow } from './contract.staff-views.ts';

export const RequestFilters = {
  view: Type.Optional(
    literals({
      all: '',
      open: '',
      overdue: '',
      dueToday: '',
      returned: '',
      toAccept: '',
      toAssign: '',
      mine: '',
      pool: '',
      watching: '',
    }),
  ),
  state: Type.Optional(State),
  unitId: Type.Optional(Id),
  category: Type.Optional(Type.String({ maxLength: 40 })),
  ownerId: Type.Optional(Id),
  source: Type.Optional(Source),
  urgency: Type.Optional(Urgency),
  text: Type.Optional(Type.String({ maxLength: 60 })),
  from: Type.Optional(Moment),
  to: Type.Optional(Moment),
  residentId: Type.Optional(Id),
};
const RequestQuery = object({
  ...RequestFilters,
  sort: Type.Optional(literals({ due: '', newest: '', updated: '' })),
  cursor: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

export const staffRequestEndpoints = {
  'POST /desk/requests': endpoint({
    audience: 'staff',
    permission: 'requests.register',
    summary: '代居民登记',
    idempotent: true,
    body: object({
      ...Submission,
      source: Source,
      reporter: object({
        name: Type.String({ minLength: 1, maxLength: 40 }),
        phone: Type.Optional(Type.String({ pattern: '^1\\d{10}$' })),
      }),
    }),
    answer: StaffRequest,
  }),
  'GET /desk/requests': endpoint({
    audience: 'staff',
    permission: 'requests.read',
    summary: '诉求列表',
    query: RequestQuery,
    answer: object({
      items: Type.Array(StaffRequestRow),
      nextCursor: Type.Optional(Type.String()),
      total: Type.Optional(Type.Integer()),
    }),
  }),
  'GET /desk/home': endpoint({
    audience: 'staff',
    permission: 'requests.read',
    summary: '今天要紧的事',
    answer: object({
      now: Moment,
      office: object({
        open: Type.Boolean(),
        frames: Type.Array(object({ from: Moment, to: Moment })),
        minutesToChange: Type.Optional(Type.Integer()),
      }),
      counts: object({
        overdue: Type.Integer(),
        dueToday: Type.Integer(),
        returned: Type.Integer(),
        toAccept: Type.Integer(),
        toAssign: Type.Integer(),
        open: Type.Integer(),
      }),
      oldestOverdueMinutes: Type.Optional(Type.Integer()),
      oldestWaitingMinutes: Type.Optional(Type.Integer()),
      due: Type.Array(
        object({ at: Moment, count: Type.Integer(), kind: ClockKind, overdue: Type.Boolean() }),
      ),
      first: Type.Array(StaffRequestRow),
      feed: Type.Array(
        object({ requestId: Id, at: Moment, action: Action, title: Type.String(), text: Type.String() }),
      ),
      week: Type.Array(object({ day: Type.String(), received: Type.Integer(), resolved: Type.Integer() })),
    }),
  }),
  'GET /desk/today': endpoint({
    audience: 'staff',
    summary: '我今天的事,先到期的在上面',
    answer: object({
      items: Type.Array(StaffRequestRow),
      dueSoon: Type.Integer(),
      dueToday: Type.Integer(),
      poolCount: Type.Integer(),
    }),
  }),
  'GET /desk/requests/:id': endpoint({
    audience: 'staff',
    permission: 'requests.read',
    summary: '诉求详情',
    params: byId,
    answer: StaffRequest,
  }),
  'GET /desk/requests/:id/candidates': endpoint({
    audience: 'staff',
    permission: 'requests.assign',
    summary: '可派的人和抢单池',
    params: byId,
    query: object({ text: Type.Optional(Type.String({ maxLength: 40 })) }),
    answer: object({
      staff: Type.Array(Candidate),
      pools: Type.Array(object({ unitId: Id, unitName: Type.String(), waiting: Type.Integer() })),
    }),
  }),
  'POST /desk/requests/:id/reveal': endpoint({
    audience: 'staff',
    permission: 'requests.read',
    summary: '查看诉求人完整信息,须填理由,记入审计',
    params: byId,
    body: object({ reason: Type.String({ minLength: 4, maxLength: 200 }) }),
    answer: object({ name: Type.String(), phone: Type.Optional(Type.String()) }),
  }),
  'POST /desk/requests/bulk': endpoint({
    audience: 'staff',
    permission: 'requests.read',
    summary: '批量受理或派单,先预览',
    idempotent: true,
    body: object({
      action: Type.Union([Type.Literal('accept'), Type.Literal('assign')]),
      ids: Type.Array(Id, { minItems: 1, maxItems: 100 }),
      preview: Type.Boolean(),
      /** accept: category for all (else the suggestion); assign: to whom (else as the rules say). */
      categoryCode: Type.Optional(Type.String({ maxLength: 40 })),
      to: Type.Optional(Type.Union([object({ staffId: Id, unitId: Id }), object({ poolUnitId: Id })])),
    }),
    answer: object({
      done: Type.Array(object({ id: Id, number: Type.String(), text: Type.String() })),
      skipped: Type.Array(object({ id: Id, number: Type.String(), text: Type.String() })),
    }),
  }),
  'GET /desk/requests/export': endpoint({
    audience: 'staff',
    permission: 'requests.export',
    summary: '导出筛选结果(CSV)',
    stepUp: true,
    query: object(RequestFilters),
    produces: 'file',
    answer: Type.String(),
  }),
};
