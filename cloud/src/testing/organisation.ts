/** Factories: a small district, staff in any role, and signed-in tokens for them. */
import {
  createStaff,
  createUnit,
  foundDistrict,
  issueReset,
  organisation,
  resetPassword,
} from '../accounts/index.ts';
import type { Role, Skill, UnitKind } from '../accounts/contract.constants.ts';
import { hashToken } from '../accounts/model/session.ts';
import { changeSession, startSession } from '../accounts/sessions.ts';
import { systemActor } from '../kernel/actor.ts';
import type { CommandContext } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';

export const systemContext = (now: Date): CommandContext => ({ actor: systemActor('test'), now });

/** The root of this test file's district, made when first asked for. */
export async function aDistrict(now: Date): Promise<string> {
  const { root } = await organisation();
  return root?._id ?? (await foundDistrict(systemContext(now), { name: '大亚湾区' })).id;
}

export interface UnitWish {
  kind?: UnitKind;
  /** The district when not given. */
  parentId?: string;
  name?: string;
  phone?: string;
}

export async function aUnit(now: Date, wish: UnitWish = {}): Promise<string> {
  const { kind = 'community' } = wish;
  const parentId = wish.parentId ?? (await aDistrict(now));
  const name = wish.name ?? `单位${newId().slice(-8)}`;
  const { phone } = wish;
  return (await createUnit(systemContext(now), { parentId, kind, name, ...(phone ? { phone } : {}) })).id;
}

export interface StaffWish {
  role?: Role;
  /** A new community when not given. */
  unitId?: string;
  name?: string;
  username?: string;
  skills?: Skill[];
  capacity?: number;
  /** Sets this password, so that the person can sign in through the front. */
  password?: string;
  /** As if the person had typed the password again before a sensitive action. */
  confirmed?: true;
}

export interface TestStaff {
  id: string;
  unitId: string;
  username: string;
  role: Role;
  /** Of a session that is already signed in. */
  token: string;
}

const confirmedMs = 24 * 3_600_000;

export async function aStaff(now: Date, wish: StaffWish = {}): Promise<TestStaff> {
  const { role = 'clerk', skills = [], capacity = 10, name = '张明' } = wish;
  const unitId = wish.unitId ?? (await aUnit(now));
  const username = wish.username ?? `u${newId().slice(-12)}`;
  const context = systemContext(now);
  const { id } = await createStaff(context, {
    ...{ username, name, skills, capacity },
    phone: '13800000000',
    posts: [{ unitId, role }],
    dutyFrames: [],
  });
  if (wish.password) {
    const { resetCode } = await issueReset(context, { id });
    await resetPassword(context, { code: resetCode, password: wish.password });
  }
  const token = await startSession({ kind: 'browser', staffId: id }, now);
  if (wish.confirmed) {
    await changeSession(hashToken(token), { steppedUpUntil: new Date(now.getTime() + confirmedMs) });
  }
  return { id, unitId, username, role, token };
}
