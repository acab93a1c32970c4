/** What staff may ask about residents. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, Id, literals, object } from '../kernel/contract.parts.ts';
import { personTags, relations } from './contract.constants.ts';
import { ResidentDetail, ResidentRow, Revealed } from './contract.views.ts';

const Reason = object({ reason: Type.String({ minLength: 4, maxLength: 200 }) });

export const residentStaffEndpoints = {
  'GET /residents': endpoint({
    audience: 'staff',
    permission: 'residents.read',
    summary: '居民列表(脱敏)',
    query: object({
      text: Type.Optional(Type.String({ maxLength: 40 })),
      unitId: Type.Optional(Id),
      tag: Type.Optional(literals(personTags)),
      cursor: Type.Optional(Type.String()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: object({
      items: Type.Array(ResidentRow),
      nextCursor: Type.Optional(Type.String()),
      total: Type.Integer(),
    }),
  }),
  'GET /residents/:id': endpoint({
    audience: 'staff',
    permission: 'residents.read',
    summary: '居民详情(脱敏)',
    params: byId,
    answer: ResidentDetail,
  }),
  'POST /residents/:id/reveal': endpoint({
    audience: 'staff',
    permission: 'residents.reveal',
    summary: '查看居民完整信息,须填理由,记入审计',
    params: byId,
    body: Reason,
    answer: Revealed,
  }),
  'POST /residents/:id/reveal-id-number': endpoint({
    audience: 'staff',
    permission: 'residents.reveal',
    summary: '查看身份证号,须再次验证身份并填理由,记入审计',
    stepUp: true,
    params: byId,
    body: Reason,
    answer: object({ idNumber: Type.String() }),
  }),
  'PATCH /residents/:id': endpoint({
    audience: 'staff',
    permission: 'residents.manage',
    summary: '修改标签和核验等级',
    idempotent: true,
    params: byId,
    body: object({
      tags: Type.Optional(Type.Array(literals(personTags), { uniqueItems: true, maxItems: 10 })),
      verificationLevel: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
    }),
    answer: ResidentDetail,
  }),
  'POST /residents/:id/family': endpoint({
    audience: 'staff',
    permission: 'residents.manage',
    summary: '当面为老人绑定家人,记录同意',
    idempotent: true,
    params: byId,
    body: object({
      relativeId: Id,
      relation: literals(relations),
      consentNote: Type.String({ minLength: 4, maxLength: 200 }),
    }),
    answer: ResidentDetail,
  }),
};
