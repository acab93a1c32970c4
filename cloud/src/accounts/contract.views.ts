/** Units, posts, staff and audit rows as the apps see them. */
import { Type, type Static } from 'typebox';
import { Id, literals, Moment, Name, object } from '../kernel/contract.parts.ts';
import { roles, skills, unitKinds } from './contract.constants.ts';

export const RoleCode = literals(roles);
export const UnitKindCode = literals(unitKinds);
export const SkillCode = literals(skills);

export const Post = object({ unitId: Id, unitName: Name, unitPath: Type.String(), role: RoleCode });
export type Post = Static<typeof Post>;

/** Two clock times of a working day, minutes after midnight in Asia/Shanghai. */
export const DutyFrame = object({
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  from: Type.Integer({ minimum: 0, maximum: 1440 }),
  to: Type.Integer({ minimum: 0, maximum: 1440 }),
});
export const Leave = object({
  id: Id,
  from: Moment,
  to: Moment,
  reason: Type.Optional(Type.String({ maxLength: 100 })),
});

export const SignedInStaff = object({
  id: Id,
  name: Name,
  username: Type.String(),
  post: Post,
  posts: Type.Array(Post),
  permissions: Type.Array(Type.String()),
  onDuty: Type.Boolean(),
  totpEnrolled: Type.Boolean(),
  wechatBound: Type.Boolean(),
  lastSignIn: Type.Optional(object({ at: Moment, ip: Type.String() })),
});
export type SignedInStaff = Static<typeof SignedInStaff>;

export const Unit = object({
  id: Id,
  parentId: Type.Optional(Id),
  path: Type.String(),
  kind: UnitKindCode,
  name: Name,
  phone: Type.Optional(Type.String()),
  staffCount: Type.Integer(),
  closed: Type.Boolean(),
  hasPolygon: Type.Boolean(),
});
export type Unit = Static<typeof Unit>;

/** A unit that was moved: documents with its path follow one after the other. */
export const UnitMove = object({
  unitName: Name,
  toParentName: Name,
  startedAt: Moment,
  followed: Type.Integer(),
  /** Absent until they are counted. */
  total: Type.Optional(Type.Integer()),
  doneAt: Type.Optional(Moment),
});
export type UnitMove = Static<typeof UnitMove>;

export const StaffRow = object({
  id: Id,
  name: Name,
  username: Type.String(),
  phoneMasked: Type.String(),
  posts: Type.Array(Post),
  skills: Type.Array(SkillCode),
  capacity: Type.Integer(),
  load: Type.Integer(),
  onDuty: Type.Boolean(),
  onLeaveUntil: Type.Optional(Moment),
  disabled: Type.Boolean(),
  wechatBound: Type.Boolean(),
});
export type StaffRow = Static<typeof StaffRow>;
export const StaffDetail = object({
  ...StaffRow.properties,
  dutyFrames: Type.Array(DutyFrame),
  leaves: Type.Array(Leave),
  totpEnrolled: Type.Boolean(),
  version: Type.Integer(),
});
export type StaffDetail = Static<typeof StaffDetail>;

export const AuditRow = object({
  id: Id,
  at: Moment,
  actor: object({
    kind: Type.String(),
    id: Type.String(),
    name: Type.String(),
    post: Type.Optional(Type.String()),
  }),
  action: Type.String(),
  target: Type.Optional(object({ kind: Type.String(), id: Type.String() })),
  reason: Type.Optional(Type.String()),
  result: literals({ ok: '', denied: '', failed: '' }),
  ip: Type.Optional(Type.String()),
});
export type AuditRow = Static<typeof AuditRow>;
