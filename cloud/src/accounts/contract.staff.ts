/** Endpoints for units, staff and the audit log. */
import { Type } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, closed, Id, Moment, Name } from '../kernel/contract.parts.ts';
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
const NewPost = Type.Object({ unitId: Id, role: RoleCode }, closed);

export const unitEndpoints = {
  'GET /units': endpoint({
    audience: 'staff',
    permission: 'units.read',
    summary: '本单位及下级单位',
    query: Type.Object(
      {
        parentId: Type.Optional(Id),
        kind: Type.Optional(UnitKindCode),
        text: Type.Optional(Type.String({ maxLength: 40 })),
      },
      closed,
    ),
    answer: Type.Object({ items: Type.Array(Unit) }, closed),
  }),
  'POST /units': endpoint({
    audience: 'staff',
    permission: 'units.manage',
    summary: '新建单位',
    idempotent: true,
    body: Type.Object(
      { parentId: Id, kind: UnitKindCode, name: Name, phone: Type.Optional(Type.String({ maxLength: 20 })) },
      closed,
    ),
    answer: Unit,
  }),
  'PATCH /units/:id': endpoint({
    audience: 'staff',
    permission: 'units.manage',
    summary: '修改单位',
    idempotent: true,
    params: byId,
    body: Type.Object(
      { name: Type.Optional(Name), phone: Type.Optional(Type.String({ maxLength: 20 })) },
      closed,
    ),
    answer: Unit,
  }),
  'POST /units/:id/move': endpoint({
    audience: 'staff',
    permission: 'units.manage',
    summary: '把单位连同下级移到另一个上级单位',
    idempotent: true,
    stepUp: true,
    params: byId,
    body: Type.Object({ parentId: Id }, closed),
    answer: Unit,
  }),
  'GET /unit-moves/latest': endpoint({
    audience: 'staff',
    permission: 'units.read',
    summary: '最近一次单位移动的进度',
    answer: Type.Object({ move: Type.Optional(UnitMove) }, closed),
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
    query: Type.Object(
      {
        unitId: Type.Optional(Id),
        role: Type.Optional(RoleCode),
        text: Type.Optional(Type.String({ maxLength: 40 })),
        cursor: Type.Optional(Type.String()),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      },
      closed,
    ),
    answer: Type.Object(
      { items: Type.Array(StaffRow), nextCursor: Type.Optional(Type.String()), total: Type.Integer() },
      closed,
    ),
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
    body: Type.Object(
      {
        ...StaffFields,
        username: Type.String({ pattern: '^[a-z][a-z0-9._-]{2,39}$' }),
        posts: Type.Array(NewPost, { minItems: 1, maxItems: 5 }),
      },
      closed,
    ),
    answer: Type.Object({ staff: StaffDetail, resetCode: Type.String() }, closed),
  }),
  'PATCH /staff/:id': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '修改人员',
    idempotent: true,
    params: byId,
    body: Type.Partial(Type.Object(StaffFields, closed)),
    answer: StaffDetail,
  }),
  'PUT /staff/:id/posts': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '调整岗位',
    stepUp: true,
    idempotent: true,
    params: byId,
    body: Type.Object({ posts: Type.Array(NewPost, { minItems: 1, maxItems: 5 }) }, closed),
    answer: StaffDetail,
  }),
  'POST /staff/:id/leaves': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '登记请假',
    idempotent: true,
    params: byId,
    body: Type.Object(
      { from: Moment, to: Moment, reason: Type.Optional(Type.String({ maxLength: 100 })) },
      closed,
    ),
    answer: StaffDetail,
  }),
  'DELETE /staff/:id/leaves/:leaveId': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '撤销请假',
    idempotent: true,
    params: Type.Object({ id: Id, leaveId: Id }, closed),
    answer: StaffDetail,
  }),
  'POST /staff/:id/reset': endpoint({
    audience: 'staff',
    permission: 'staff.manage',
    summary: '生成一次性密码重置码',
    stepUp: true,
    params: byId,
    answer: Type.Object({ resetCode: Type.String(), expiresAt: Moment }, closed),
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
    query: Type.Object(
      {
        action: Type.Optional(Type.String({ maxLength: 60 })),
        actorId: Type.Optional(Id),
        from: Type.Optional(Moment),
        to: Type.Optional(Moment),
        cursor: Type.Optional(Type.String()),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      },
      closed,
    ),
    answer: Type.Object({ items: Type.Array(AuditRow), nextCursor: Type.Optional(Type.String()) }, closed),
  }),
};
