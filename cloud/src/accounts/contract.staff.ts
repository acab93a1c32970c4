/** Endpoints for units, staff and the audit log. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, Id, Moment, Name, object } from '../kernel/contract.parts.ts';
import {
  AuditRow,
  DutyFrame,
  RoleCode,
  SkillCode,
  StaffDetail,
  StaffRow,
  Unit,
  UnitKindCode,
  UnitMove,
} from './contract.views.ts';

const StaffFields = {
  name: Name,
  phone: Type.String({ pattern: '^1\\d{10}$' }),
  skills: Type.Array(SkillCode, { maxItems: 12, uniqueItems: true }),
  capacity: Type.Integer({ minimum: 0, maximum: 100 }),
  dutyFrames: Type.Array(DutyFrame, { maxItems: 28 }),
};
const NewPost = object({ unitId: Id, role: RoleCode });

export const unitEndpoints = {
  'GET /units': endpoint({
    audience: 'staff',
    permission: 'units.read',
    summary: '本单位及下级单位',
    query: object({
      parentId: Type.Optional(Id),
      kind: Type.Optional(UnitKindCode),
      text: Type.Optional(Type.String({ maxLength: 40 })),
    }),
    answer: object({ items: Type.Array(Unit) }),
  }),
  'POST /units': endpoint({
    audience: 'staff',
    permission: 'units.manage',
    summary: '新建单位',
    idempotent: true,
    body: object({
      parentId: Id,
      kind: UnitKindCode,
      name: Name,
      phone: Type.Optional(Type.String({ maxLength: 20 })),
    }),
    answer: Unit,
  }),
  'PATCH /units/:id': endpoint({
    audience: 'staff',
    permission: 'units.manage',
    summary: '修改单位',
    idempotent: true,
    params: byId,
    body: object({ name: Type.Optional(Name), phone: Type.Optional(Type.String({ maxLength: 20 })) }),
    answer: Unit,
  }),
  'POST /units/:id/move': endpoint({
    audience: 'staff',
    permission: 'units.manage',
    summary: '把单位连同下级移到另一个上级单位',
    idempotent: true,
    stepUp: true,
    params: byId,
    body: object({ parentId: Id }),
    answer: Unit,
  }),
  'GET /unit-moves/latest': endpoint({
    audience: 'staff',
    permission: 'units.read',
    summary: '最近一次单位移动的进度',
    answer: object({ move: Type.Optional(UnitMove) }),
  }),
  'POST /units/:id/close': endpoint({
    audience: 'staff',
    permission: 'units.manage',
    summary: '停用单位',
    idempotent: true,
    params: byId,
    answer: Unit,
  }),
};

export const staffEndpoints = {
  'GET /staff': endpoint({
    audience: 'staff',
    permission: 'units.read',
    summary: '人员列表',
    query: object({
      unitId: Type.Optional(Id),
      role: Type.Optional(RoleCode),
      text: Type.Optional(Type.String({ maxLength: 40 })),
      cursor: Type.Optional(Type.String()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: object({
      items: Type.Array(StaffRow),
      nextCursor: Type.Optional(Type.String()),
      total: Type.Integer(),
    }),
  }),
  'GET /staff/:id': endpoint({
    audience: 'staff',
    permission: 'units.read',
    summary: '人员详情',
    params: byId,
    answer: StaffDetail,
  }),
  'POST /staff': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '新增人员',
    stepUp: true,
    idempotent: true,
    body: object({
      ...StaffFields,
      username: Type.String({ pattern: '^[a-z][a-z0-9._-]{2,39}$' }),
      posts: Type.Array(NewPost, { minItems: 1, maxItems: 5 }),
    }),
    answer: object({ staff: StaffDetail, resetCode: Type.String() }),
  }),
  'PATCH /staff/:id': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '修改人员',
    idempotent: true,
    params: byId,
    body: Type.Partial(object(StaffFields)),
    answer: StaffDetail,
  }),
  'PUT /staff/:id/posts': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '调整岗位',
    stepUp: true,
    idempotent: true,
    params: byId,
    body: object({ posts: Type.Array(NewPost, { minItems: 1, maxItems: 5 }) }),
    answer: StaffDetail,
  }),
  'POST /staff/:id/leaves': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '登记请假',
    idempotent: true,
    params: byId,
    body: object({ from: Moment, to: Moment, reason: Type.Optional(Type.String({ maxLength: 100 })) }),
    answer: StaffDetail,
  }),
  'DELETE /staff/:id/leaves/:leaveId': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '撤销请假',
    idempotent: true,
    params: object({ id: Id, leaveId: Id }),
    answer: StaffDetail,
  }),
  'POST /staff/:id/reset': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '生成一次性密码重置码',
    stepUp: true,
    params: byId,
    answer: object({ resetCode: Type.String(), expiresAt: Moment }),
  }),
  'POST /staff/:id/disable': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '停用账号',
    params: byId,
    answer: StaffDetail,
  }),
  'POST /staff/:id/enable': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '恢复账号',
    params: byId,
    answer: StaffDetail,
  }),
  'GET /audit': endpoint({
    audience: 'staff',
    permission: 'audit.read',
    summary: '审计日志',
    query: object({
      action: Type.Optional(Type.String({ maxLength: 60 })),
      actorId: Type.Optional(Id),
      from: Type.Optional(Moment),
      to: Type.Optional(Moment),
      cursor: Type.Optional(Type.String()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: object({ items: Type.Array(AuditRow), nextCursor: Type.Optional(Type.String()) }),
  }),
};
