/** Documents as the apps see them: names beside ids, phones masked, no secrets. */
import type { StoredAuditEntry } from '../kernel/audit.ts';
import type { AuditRow, Post, SignedInStaff, StaffDetail, StaffRow, Unit, UnitMove } from './contract.ts';
import { openPhone } from './credentials.ts';
import { loadOf } from './loads.ts';
import type { StaffDocument, StaffPost } from './model/staff.ts';
import type { Organisation, OrganisationUnit } from './organisation.ts';
import type { UnitMoveDocument } from './model/unit-move.ts';
import { permissionsOf } from './policy.ts';

type Units = Organisation['units'];

export function presentPosts(posts: readonly StaffPost[], units: Units): Post[] {
  return posts.flatMap(({ unitId, role }) => {
    const unit = units.get(unitId);
    return unit ? [{ unitId, role, unitName: unit.name, unitPath: unit.path }] : [];
  });
}

export function presentUnit(unit: OrganisationUnit, staffCount: number): Unit {
  const { _id: id, parentId, path, kind, name, phone, hasPolygon } = unit;
  return {
    id,
    ...(parentId ? { parentId } : {}),
    path,
    kind,
    name,
    ...(phone ? { phone } : {}),
    staffCount,
    closed: unit.closedAt !== undefined,
    hasPolygon,
  };
}

export const presentMove = (move: UnitMoveDocument): UnitMove => ({
  unitName: move.unitName,
  toParentName: move.toParentName,
  startedAt: move.startedAt.toISOString(),
  followed: move.followed,
  ...(move.total === undefined ? {} : { total: move.total }),
  ...(move.doneAt ? { doneAt: move.doneAt.toISOString() } : {}),
});

export function presentStaffRow(member: StaffDocument, units: Units, now: Date): StaffRow {
  const away = member.leaves.find(({ from, to }) => from <= now && now < to);
  return {
    id: member._id,
    name: member.name,
    username: member.username,
    phoneMasked: openPhone(member).replace(/^(\d{3})\d+(\d{4})$/, '$1****$2'),
    posts: presentPosts(member.posts, units),
    skills: member.skills,
    capacity: member.capacity,
    load: loadOf(member._id),
    onDuty: member.onDuty,
    ...(away ? { onLeaveUntil: away.to.toISOString() } : {}),
    disabled: member.disabledAt !== undefined,
    wechatBound: member.wechatIndex !== undefined,
  };
}

export function presentStaff(member: StaffDocument, units: Units, now: Date): StaffDetail {
  return {
    ...presentStaffRow(member, units, now),
    dutyFrames: member.dutyFrames,
    leaves: member.leaves.map(({ id, from, to, reason }) => ({
      id,
      from: from.toISOString(),
      to: to.toISOString(),
      ...(reason ? { reason } : {}),
    })),
    totpEnrolled: member.totpSecret !== undefined,
    version: member.version,
  };
}

/** `chosen` is the post of the session; without one the first counts. */
export function presentSignedIn(
  member: StaffDocument,
  units: Units,
  chosen: { unitId: string; role: string } | undefined,
): SignedInStaff | undefined {
  const open = member.posts.filter(({ unitId }) => units.get(unitId)?.closedAt === undefined);
  const posts = presentPosts(open, units);
  const post =
    posts.find(({ unitId, role }) => unitId === chosen?.unitId && role === chosen.role) ?? posts[0];
  if (!post) return undefined;
  const { lastSignIn } = member;
  return {
    id: member._id,
    name: member.name,
    username: member.username,
    post,
    posts,
    permissions: [...permissionsOf(post.role)],
    onDuty: member.onDuty,
    totpEnrolled: member.totpSecret !== undefined,
    wechatBound: member.wechatIndex !== undefined,
    ...(lastSignIn ? { lastSignIn: { at: lastSignIn.at.toISOString(), ip: lastSignIn.ip } } : {}),
  };
}

export function presentAudit(entry: StoredAuditEntry): AuditRow {
  const { id, at, actor, action, target, reason, result, ip } = entry;
  return {
    id,
    at: at.toISOString(),
    actor,
    action,
    ...(target ? { target } : {}),
    ...(reason ? { reason } : {}),
    result,
    ...(ip ? { ip } : {}),
  };
}
