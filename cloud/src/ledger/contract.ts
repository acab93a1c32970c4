/** Points: what a resident has, what is held, and every entry; staff give and take back with a reason. */
import { Type, type Static } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, Id, literals, Moment, object, PageQuery } from '../kernel/contract.parts.ts';
import { entryKinds, grantActions, maxGrant } from './contract.constants.ts';

const Reason = Type.String({ minLength: 4, maxLength: 200 });
const Reference = object({ type: Type.String(), id: Id });

export const PointEntry = object({
  id: Id,
  kind: literals(entryKinds),
  /** Negative when points went. */
  points: Type.Integer(),
  reason: Type.String(),
  at: Moment,
  /** What it was for: an appointment, or the entry that it takes back. */
  reference: Type.Optional(Reference),
  /** A later entry has taken it back. */
  reversed: Type.Boolean(),
});
export type PointEntry = Static<typeof PointEntry>;

/** Staff also read who did it. */
export const StaffPointEntry = object({ ...PointEntry.properties, by: Type.String() });
export type StaffPointEntry = Static<typeof StaffPointEntry>;

export const PointHold = object({
  id: Id,
  points: Type.Integer({ minimum: 1 }),
  reason: Type.String(),
  at: Moment,
  reference: Reference,
});
export type PointHold = Static<typeof PointHold>;

const funds = {
  /** All that the resident has; what is held is part of it. */
  balance: Type.Integer({ minimum: 0 }),
  held: Type.Integer({ minimum: 0 }),
  /** What can be spent now. */
  available: Type.Integer({ minimum: 0 }),
  holds: Type.Array(PointHold),
  nextCursor: Type.Optional(Type.String()),
};
export const Points = object({ ...funds, items: Type.Array(PointEntry) });
export type Points = Static<typeof Points>;
export const StaffPoints = object({ ...funds, items: Type.Array(StaffPointEntry) });
export type StaffPoints = Static<typeof StaffPoints>;

export const ledgerEndpoints = {
  'GET /me/points': endpoint({
    audience: 'resident',
    summary: '我的积分',
    query: object(PageQuery),
    answer: Points,
  }),
  'GET /desk/residents/:id/points': endpoint({
    audience: 'staff',
    permission: 'residents.read',
    summary: '居民的积分和台账',
    params: byId,
    query: object(PageQuery),
    answer: StaffPoints,
  }),
  'POST /desk/residents/:id/points': endpoint({
    audience: 'staff',
    permission: 'points.grant',
    summary: '发放或扣回积分,须再次验证身份并填理由,记入审计',
    idempotent: true,
    stepUp: true,
    params: byId,
    body: object({
      action: literals(grantActions),
      points: Type.Integer({ minimum: 1, maximum: maxGrant }),
      reason: Reason,
    }),
    answer: StaffPointEntry,
  }),
  'POST /desk/residents/:id/points/:entryId/reverse': endpoint({
    audience: 'staff',
    permission: 'points.grant',
    summary: '更正一笔积分,只能一次,须再次验证身份并填理由,记入审计',
    idempotent: true,
    stepUp: true,
    params: object({ id: Id, entryId: Id }),
    body: object({ reason: Reason }),
    answer: StaffPointEntry,
  }),
};
