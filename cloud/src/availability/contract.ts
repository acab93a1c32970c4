/** Endpoints of what can be booked: offers, work plans, exceptions, rooms and closures. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, Day, Id, Moment, Name, object, Ok } from '../kernel/contract.parts.ts';
import {
  Closure,
  Offer,
  OfferInput,
  PlanDay,
  PlanException,
  PlanInput,
  Room,
  WorkPlan,
} from './contract.parts.ts';

export type {
  Closure,
  Eligibility,
  Frame,
  Offer,
  OfferCard,
  PlanDay,
  PlanException,
  Question,
  Room,
  WorkChange,
  WorkPlan,
} from './contract.parts.ts';

const version = Type.Integer({ minimum: 1 });
const Line = Type.String({ minLength: 1, maxLength: 300 });

export const availabilityEndpoints = {
  'GET /desk/offers': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '服务项目',
    answer: object({ items: Type.Array(Offer) }),
  }),
  'POST /desk/offers': endpoint({
    audience: 'staff',
    permission: 'offers.manage',
    summary: '新建服务项目',
    idempotent: true,
    body: object(OfferInput),
    answer: Offer,
  }),
  'PUT /desk/offers/:id': endpoint({
    audience: 'staff',
    permission: 'offers.manage',
    summary: '修改服务项目',
    idempotent: true,
    params: byId,
    body: object({ ...OfferInput, active: Type.Boolean(), version }),
    answer: Offer,
  }),
  'GET /desk/plans': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '一个单位的排班',
    query: object({ unitId: Id }),
    answer: object({ items: Type.Array(WorkPlan) }),
  }),
  'GET /desk/plans/:id/days': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '每天实际几点上班',
    params: byId,
    query: object({ from: Day, days: Type.Integer({ minimum: 1, maximum: 42 }) }),
    answer: object({ items: Type.Array(PlanDay) }),
  }),
  'PUT /desk/plans/:id': endpoint({
    audience: 'staff',
    permission: 'plans.manage',
    summary: '修改排班',
    idempotent: true,
    params: byId,
    body: object({ ...PlanInput, version: Type.Integer({ minimum: 0 }) }),
    answer: WorkPlan,
  }),
  'POST /desk/plans/:id/exceptions': endpoint({
    audience: 'staff',
    permission: 'plans.manage',
    summary: '某一天另外安排',
    idempotent: true,
    params: byId,
    body: PlanException,
    answer: WorkPlan,
  }),
  'DELETE /desk/plans/:id/exceptions/:date': endpoint({
    audience: 'staff',
    permission: 'plans.manage',
    summary: '取消另外安排',
    params: object({ id: Id, date: Day }),
    answer: WorkPlan,
  }),
  'GET /desk/rooms': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '场地和窗口',
    answer: object({ items: Type.Array(Room) }),
  }),
  'POST /desk/rooms': endpoint({
    audience: 'staff',
    permission: 'plans.manage',
    summary: '新建场地或窗口',
    idempotent: true,
    body: object({ name: Name, unitId: Id, place: Line }),
    answer: Room,
  }),
  'PUT /desk/rooms/:id': endpoint({
    audience: 'staff',
    permission: 'plans.manage',
    summary: '修改场地或窗口',
    idempotent: true,
    params: byId,
    body: object({ name: Name, place: Line, active: Type.Boolean(), version }),
    answer: Room,
  }),
  'GET /desk/closures': endpoint({
    audience: 'staff',
    permission: 'appointments.read',
    summary: '服务点停业',
    answer: object({ items: Type.Array(Closure) }),
  }),
  'POST /desk/closures': endpoint({
    audience: 'staff',
    permission: 'plans.manage',
    summary: '登记停业',
    idempotent: true,
    body: object({ unitId: Id, from: Moment, to: Moment, reason: Line }),
    answer: Closure,
  }),
  'DELETE /desk/closures/:id': endpoint({
    audience: 'staff',
    permission: 'plans.manage',
    summary: '取消停业',
    params: byId,
    answer: Ok,
  }),
};
