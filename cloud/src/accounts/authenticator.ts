/** Says who a token belongs to, for the HTTP layer; remembered for a few seconds, forgotten at once when revoked here. */
import type { Authenticator, Identity } from '../kernel/identity.ts';
import type { ActorPost, ResidentActor, StaffActor } from '../kernel/actor.ts';
import { readById, readByUnique } from '../kernel/database/batches.ts';
import { audit } from '../kernel/audit.ts';
import { StaffModel } from './model/staff.ts';
import type { StaffDocument } from './model/staff.ts';
import { hashToken } from './model/session.ts';
import type { SessionDocument } from './model/session.ts';
import { organisation } from './organisation.ts';
import type { Organisation } from './organisation.ts';
import { permissionsOf } from './policy.ts';
import { scopeOf } from './rules/units.ts';
import { livingSession, onForget, onSessionEnd } from './sessions.ts';

export interface AuthenticatorOptions {
  /** Given by the domain that keeps residents' files. */
  findResident?: (id: string) => Promise<ResidentActor | undefined>;
}

/** A change by another process is seen after this long at most. */
const rememberMs = 3_000;
const rememberAtMost = 20_000;

export function createAuthenticator({ findResident }: AuthenticatorOptions): Authenticator {
  const remembered = new Map<string, { identity: Identity; until: number }>();
  onForget((id) => remembered.delete(id));
  return {
    identify: async (token, now) => {
      const id = hashToken(token);
      const memory = remembered.get(id);
      if (memory && memory.until > performance.now()) return memory.identity;
      remembered.delete(id);
      const session = await livingSession(id, now);
      const identity = session && (await identityOf(session, findResident));
      if (!identity) return undefined;
      if (remembered.size >= rememberAtMost) remembered.clear();
      remembered.set(id, { identity, until: performance.now() + rememberMs });
      return identity;
    },
    onSessionEnd,
    refused: async ({ staff, resident }, { route, ip, now }) => {
      const actor = staff ?? resident;
      if (!actor) return;
      await audit(
        { actor, now, ip },
        { action: 'accounts.denied', target: { kind: 'route', id: route }, result: 'denied' },
      );
    },
  };
}

async function identityOf(
  session: SessionDocument,
  findResident: AuthenticatorOptions['findResident'],
): Promise<Identity | undefined> {
  const member = await memberOf(session);
  const staff = member ? staffActor(member, session, await organisation()) : undefined;
  const resident = session.residentId ? await findResident?.(session.residentId) : undefined;
  if (!staff && !resident) return undefined;
  const { _id: sessionId, pending, steppedUpUntil } = session;
  return { sessionId, pending, staff, resident, steppedUpUntil };
}

async function memberOf({ staffId, wechatIndex }: SessionDocument): Promise<StaffDocument | undefined> {
  const staff = StaffModel.collection;
  const member = staffId
    ? await readById<StaffDocument>(staff, staffId)
    : wechatIndex && (await readByUnique<StaffDocument>(staff, 'wechatIndex', wechatIndex));
  return member && !member.disabledAt ? member : undefined;
}

/** The actor in the post that the session chose; posts in closed units give nothing any more. */
export function staffActor(
  member: StaffDocument,
  session: Pick<SessionDocument, 'post'>,
  { units }: Organisation,
): StaffActor | undefined {
  const posts = member.posts.flatMap(({ unitId, role }): ActorPost[] => {
    const unit = units.get(unitId);
    return unit && !unit.closedAt ? [{ unitId, role, unitPath: unit.path, unitName: unit.name }] : [];
  });
  const chosen = posts.find(
    ({ unitId, role }) => unitId === session.post?.unitId && role === session.post.role,
  );
  const post = chosen ?? posts[0];
  const unit = post && units.get(post.unitId);
  const held = member.posts.find(({ unitId, role }) => unitId === post?.unitId && role === post.role);
  if (!post || !unit || !held) return undefined;
  const { _id: id, name } = member;
  return {
    kind: 'staff',
    id,
    name,
    post,
    posts,
    permissions: permissionsOf(held.role),
    scopePath: scopeOf(unit),
  };
}
