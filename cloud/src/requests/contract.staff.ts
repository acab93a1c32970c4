/** Staff endpoints of requests. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, closed, Id, literals, Moment } from '../kernel/contract.parts.ts';
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
const RequestQuery = Type.Object(
  {
    ...RequestFilters,
    sort: Type.Optional(literals({ due: '', newest: '', updated: '' })),
    cursor: Type.Optional(Type.String()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
);

export const staffRequestEndpoints = {
  'POST /desk/requests': endpoint({
    audience: 'staff',
    permission: 'requests.register',
    summary: '代居民登记',
    idempotent: true,
    body: Type.Object(
      {
        ...Submission,
        source: Source,
        reporter: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 40 }),
            phone: Type.Optional(Type.String({ pattern: '^1\\d{10}$' })),
          },
          closed,
        ),
      },
      closed,
    ),
    answer: StaffRequest,
  }),
  'GET /desk/requests': endpoint({
    audience: 'staff',
    permission: 'requests.read',
    summary: '诉求列表',
    query: RequestQuery,
    answer: Type.Object(
      {
        items: Type.Array(StaffRequestRow),
        nextCursor: Type.Optional(Type.String()),
        total: Type.Optional(Type.Integer()),
      },
      closed,
    ),
  }),
  'GET /desk/home': endpoint({
    audience: 'staff',
    permission: 'requests.read',
    summary: '今天要紧的事',
    answer: Type.Object(
      {
        now: Moment,
        office: Type.Object(
          {
            open: Type.Boolean(),
            frames: Type.Array(Type.Object({ from: Moment, to: Moment }, closed)),
            minutesToChange: Type.Optional(Type.Integer()),
          },
          closed,
        ),
        counts: Type.Object(
          {
            overdue: Type.Integer(),
            dueToday: Type.Integer(),
            returned: Type.Integer(),
            toAccept: Type.Integer(),
            toAssign: Type.Integer(),
            open: Type.Integer(),
          },
          closed,
        ),
        oldestOverdueMinutes: Type.Optional(Type.Integer()),
        oldestWaitingMinutes: Type.Optional(Type.Integer()),
        due: Type.Array(
          Type.Object(
            { at: Moment, count: Type.Integer(), kind: ClockKind, overdue: Type.Boolean() },
            closed,
          ),
        ),
        first: Type.Array(StaffRequestRow),
        feed: Type.Array(
          Type.Object(
            { requestId: Id, at: Moment, action: Action, title: Type.String(), text: Type.String() },
            closed,
          ),
        ),
        week: Type.Array(
          Type.Object({ day: Type.String(), received: Type.Integer(), resolved: Type.Integer() }, closed),
        ),
      },
      closed,
    ),
  }),
  'GET /desk/today': endpoint({
    audience: 'staff',
    summary: '我今天的事,先到期的在上面',
    answer: Type.Object(
      {
        items: Type.Array(StaffRequestRow),
        dueSoon: Type.Integer(),
        dueToday: Type.Integer(),
        poolCount: Type.Integer(),
      },
      closed,
    ),
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
    query: Type.Object({ text: Type.Optional(Type.String({ maxLength: 40 })) }, closed),
    answer: Type.Object(
      {
        staff: Type.Array(Candidate),
        pools: Type.Array(
          Type.Object({ unitId: Id, unitName: Type.String(), waiting: Type.Integer() }, closed),
        ),
      },
      closed,
    ),
  }),
  'POST /desk/requests/:id/reveal': endpoint({
    audience: 'staff',
    permission: 'requests.read',
    summary: '查看诉求人完整信息,须填理由,记入审计',
    params: byId,
    body: Type.Object({ reason: Type.String({ minLength: 4, maxLength: 200 }) }, closed),
    answer: Type.Object({ name: Type.String(), phone: Type.Optional(Type.String()) }, closed),
  }),
  'POST /desk/requests/bulk': endpoint({
    audience: 'staff',
    permission: 'requests.read',
    summary: '批量受理或派单,先预览',
    idempotent: true,
    body: Type.Object(
      {
        action: Type.Union([Type.Literal('accept'), Type.Literal('assign')]),
        ids: Type.Array(Id, { minItems: 1, maxItems: 100 }),
        preview: Type.Boolean(),
        /** accept: category for all (else the suggestion); assign: to whom (else as the rules say). */
        categoryCode: Type.Optional(Type.String({ maxLength: 40 })),
        to: Type.Optional(
          Type.Union([
            Type.Object({ staffId: Id, unitId: Id }, closed),
            Type.Object({ poolUnitId: Id }, closed),
          ]),
        ),
      },
      closed,
    ),
    answer: Type.Object(
      {
        done: Type.Array(Type.Object({ id: Id, number: Type.String(), text: Type.String() }, closed)),
        skipped: Type.Array(Type.Object({ id: Id, number: Type.String(), text: Type.String() }, closed)),
      },
      closed,
    ),
  }),
  'GET /desk/requests/export': endpoint({
    audience: 'staff',
    permission: 'requests.export',
    summary: '导出筛选结果(CSV)',
    stepUp: true,
    query: Type.Object(RequestFilters, closed),
    produces: 'file',
    answer: Type.String(),
  }),
};
