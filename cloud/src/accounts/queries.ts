/** Reads of units, staff and the audit log, always inside the reader's scope. */
import { inScope, type StaffActor } from '../kernel/actor.ts';
import { findAudit } from '../kernel/audit.ts';
import { readById } from '../kernel/database/batches.ts';
import { startingWith } from '../kernel/database/starting-with.ts';
import { notFound } from '../kernel/errors.ts';
import type { AuditRow, SignedInStaff, StaffDetail, StaffRow, Unit, UnitMove } from './contract.ts';
import type { Role, UnitKind } from './contract.constants.ts';
import { openPhone, wechatIndexOf } from './credentials.ts';
import { StaffModel } from './model/staff.ts';
import type { StaffDocument } from './model/staff.ts';
import { UnitMoveModel } from './model/unit-move.ts';
import type { UnitMoveDocument } from './model/unit-move.ts';
import { organisation } from './organisation.ts';
import type { Organisation, OrganisationUnit } from './organisation.ts';
import { can } from './policy.ts';
import {
  presentAudit,
  presentMove,
  presentSignedIn,
  presentStaff,
  presentStaffRow,
  presentUnit,
} from './present.ts';

const defaultLimit = 20;

interface UnitFilter {
  parentId?: string;
  kind?: UnitKind;
  text?: string;
}

export async function listUnits(actor: StaffActor, filter: UnitFilter): Promise<Unit[]> {
  const { units, members } = await organisation();
  const counts = new Map<string, number>();
  for (const { posts } of members.values()) {
    for (const unitId of new Set(posts.map((post) => post.unitId))) {
      counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
    }
  }
  return [...units.values()]
    .filter((unit) => can.seeUnit(actor, unit) && fits(unit, filter))
    .map((unit) => presentUnit(unit, counts.get(unit._id) ?? 0));
}

const fits = (unit: OrganisationUnit, { parentId, kind, text }: UnitFilter): boolean =>
  (parentId === undefined || unit.parentId === parentId) &&
  (kind === undefined || unit.kind === kind) &&
  (text === undefined || unit.name.includes(text));

/** The unit if the actor may see it; another's is as good as none. */
export function unitInScope(actor: StaffActor, { units }: Organisation, id: string): OrganisationUnit {
  const unit = units.get(id);
  if (!unit || !can.seeUnit(actor, unit)) throw notFound('accounts.unitNotFound', '没有找到这个单位');
  return unit;
}

export async function presentedUnit(id: string): Promise<Unit> {
  const { units, members } = await organisation();
  const unit = units.get(id);
  if (!unit) throw notFound('accounts.unitNotFound', '没有找到这个单位');
  const staffCount = [...members.values()].filter(({ posts }) => posts.some(({ unitId }) => unitId === id));
  return presentUnit(unit, staffCount.length);
}

/** The last move of a unit that the reader sees, now or before. */
export async function latestMove(actor: StaffActor): Promise<UnitMove | undefined> {
  const last = await UnitMoveModel.findOne().sort({ startedAt: -1 }).lean<UnitMoveDocument>();
  const seen = last && [last.to, last.from].some((path) => inScope(actor.scopePath, path));
  return seen ? presentMove(last) : undefined;
}

interface StaffFilter {
  unitId?: string;
  role?: Role;
  text?: string;
  cursor?: string;
  limit?: number;
}

interface StaffPage {
  items: StaffRow[];
  nextCursor?: string;
  total: number;
}

/** In order of login names, which are unique and so serve as the cursor. */
export async function listStaff(actor: StaffActor, filter: StaffFilter, now: Date): Promise<StaffPage> {
  const organised = await organisation();
  const path = filter.unitId ? unitInScope(actor, organised, filter.unitId).path : actor.scopePath;
  const matching = {
    unitPaths: { $elemMatch: startingWith(path) },
    ...(filter.role ? { 'posts.role': filter.role } : {}),
    ...(filter.text
      ? { $or: [{ name: containing(filter.text) }, { username: containing(filter.text) }] }
      : {}),
  };
  const limit = filter.limit ?? defaultLimit;
  const after = filter.cursor ? { username: { $gt: filter.cursor } } : {};
  const found = await StaffModel.find({ $and: [matching, after] })
    .sort({ username: 1 })
    .limit(limit + 1)
    .lean<StaffDocument[]>();
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((member) => presentStaffRow(member, organised.units, now)),
    ...(last ? { nextCursor: last.username } : {}),
    total: await StaffModel.countDocuments(matching),
  };
}

/** Search words are text, never a pattern of their own. */
const containing = (text: string) => ({ $regex: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') });

export async function staffInScope(actor: StaffActor, id: string): Promise<StaffDocument> {
  const member = await StaffModel.findById(id).lean<StaffDocument>();
  if (!member || !can.seeStaff(actor, member))
    throw notFound('accounts.staffNotFound', '没有找到这位工作人员');
  return member;
}

export async function staffDetail(actor: StaffActor, id: string, now: Date): Promise<StaffDetail> {
  return presentStaff(await staffInScope(actor, id), (await organisation()).units, now);
}

/** As it is after a command. */
export const presentedStaff = async (member: StaffDocument, now: Date): Promise<StaffDetail> =>
  presentStaff(member, (await organisation()).units, now);

/** Who is signed in, in the given post. */
export async function signedIn(
  staffId: string,
  chosen?: { unitId: string; role: string },
): Promise<SignedInStaff | undefined> {
  const member = await StaffModel.findOne({
    _id: staffId,
    disabledAt: { $exists: false },
  }).lean<StaffDocument>();
  return member ? presentSignedIn(member, (await organisation()).units, chosen) : undefined;
}

/** Who works with this WeChat account, in the first of their posts. */
export async function staffOfWechat(openid: string): Promise<SignedInStaff | undefined> {
  const member = await StaffModel.findOne({ wechatIndex: wechatIndexOf(openid) })
    .select('_id')
    .lean<{ _id: string }>();
  return member ? signedIn(member._id) : undefined;
}

/** The fingerprint of the WeChat account that a working member has bound. */
export async function wechatIndexOfStaff(staffId: string): Promise<string | undefined> {
  const member = await readById<StaffDocument>(StaffModel.collection, staffId);
  return member?.disabledAt ? undefined : member?.wechatIndex;
}

/** The whole phone number of a member, to compare it; it is shown to nobody. */
export async function phoneOfStaff(staffId: string): Promise<string | undefined> {
  const member = await readById<StaffDocument>(StaffModel.collection, staffId);
  return member && openPhone(member);
}

interface AuditQuery {
  action?: string;
  actorId?: string;
  from?: string;
  to?: string;
  cursor?: string;
  limit?: number;
}

export async function listAudit(
  actor: StaffActor,
  { action, actorId, from, to, cursor, limit = defaultLimit }: AuditQuery,
): Promise<{ items: AuditRow[]; nextCursor?: string }> {
  const { root } = await organisation();
  const found = await findAudit({
    scopePath: actor.scopePath,
    wholeDistrict: actor.scopePath === root?.path,
    action,
    actorId,
    from: from ? new Date(from) : undefined,
    to: to ? new Date(to) : undefined,
    cursor,
    limit,
  });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return { items: page.map(presentAudit), ...(last ? { nextCursor: last.id } : {}) };
}
