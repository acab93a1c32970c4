/** Units, posts, staff and audit rows as the apps see them. */
import { Type, type Static } from 'typebox';
import { closed, Id, literals, Moment, Name } from '../kernel/contract.parts.ts';
import { roles, skills, unitKinds } from './contract.constants.ts';

export const RoleCode = literals(roles);
export const UnitKindCode = literals(unitKinds);
export const SkillCode = literals(skills);

export const Post = Type.Object(
  { unitId: Id, unitName: Name, unitPath: Type.String(), role: RoleCode },
  closed,
);
export type Post = Static<typeof Post>;

/** Two clock times of a working day, minutes after midnight in Asia/Shanghai. */
export const DutyFrame = Type.Object(
  {
    weekday: Type.Integer({ minimum: 1, maximum: 7 }),
    from: Type.Integer({ minimum: 0, maximum: 1440 }),
    to: Type.Integer({ minimum: 0, maximum: 1440 }),
  },
  closed,
);
export const Leave = Type.Object(
  { id: Id, from: Moment, to: Moment, reason: Type.Optional(Type.String({ maxLength: 100 })) },
  closed,
);

export const SignedInStaff = Type.Object(
  {
    id: Id,
    name: Name,
    username: Type.String(),
    post: Post,
    posts: Type.Array(Post),
    permissions: Type.Array(Type.String()),
    onDuty: Type.Boolean(),
    totpEnrolled: Type.Boolean(),
    wechatBound: Type.Boolean(),
    lastSignIn: Type.Optional(Type.Object({ at: Moment, ip: Type.String() }, closed)),
  },
  closed,
);
export type SignedInStaff = Static<typeof SignedInStaff>;

export const Unit = Type.Object(
  {
    id: Id,
    parentId: Type.Optional(Id),
    path: Type.String(),
    kind: UnitKindCode,
    name: Name,
    phone: Type.Optional(Type.String()),
    staffCount: Type.Integer(),
    closed: Type.Boolean(),
    hasPolygon: Type.Boolean(),
  },
  closed,
);
export type Unit = Static<typeof Unit>;

/** A unit that was moved: documents with its path follow one after the other. */
export const UnitMove = Type.Object(
  {
    unitName: Name,
    toParentName: Name,
    startedAt: Moment,
    followed: Type.Integer(),
    /** Absent until they are counted. */
    total: Type.Optional(Type.Integer()),
    doneAt: Type.Optional(Moment),
  },
  closed,
);
export type UnitMove = Static<typeof UnitMove>;

export const StaffRow = Type.Object(
  {
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
  },
  closed,
);
export type StaffRow = Static<typeof StaffRow>;
export const StaffDetail = Type.Object(
  {
    ...StaffRow.properties,
    dutyFrames: Type.Array(DutyFrame),
    leaves: Type.Array(Leave),
    totpEnrolled: Type.Boolean(),
    version: Type.Integer(),
  },
  closed,
);
export type StaffDetail = Static<typeof StaffDetail>;

export const AuditRow = Type.Object(
  {
    id: Id,
    at: Moment,
    actor: Type.Object(
      { kind: Type.String(), id: Type.String(), name: Type.String(), post: Type.Optional(Type.String()) },
      closed,
    ),
    action: Type.String(),
    target: Type.Optional(Type.Object({ kind: Type.String(), id: Type.String() }, closed)),
    reason: Type.Optional(Type.String()),
    result: literals({ ok: '', denied: '', failed: '' }),
    ip: Type.Optional(Type.String()),
  },
  closed,
);
export type AuditRow = Static<typeof AuditRow>;
