/** Who acts: every command and query gets one of these, and decides by it. */
import type { Permission } from './contract.ts';

export interface ResidentActor {
  kind: 'resident';
  /** Id of the resident's file. */
  id: string;
  openid: string;
  name: string;
  /** Path of the community of the home address; empty while the resident has given none. */
  communityPath: string;
}

/** A role in a unit; nobody has the same role in the same unit twice. */
export interface ActorPost {
  unitId: string;
  unitPath: string;
  unitName: string;
  role: string;
}

export interface StaffActor {
  kind: 'staff';
  id: string;
  name: string;
  /** The post that the person works in now. */
  post: ActorPost;
  posts: readonly ActorPost[];
  permissions: ReadonlySet<Permission>;
  /** Path prefix of everything that the current post may see or manage. */
  scopePath: string;
}

export interface SystemActor {
  kind: 'system';
  id: string;
  name: string;
}

/** Somebody who has not signed in; may only call public endpoints. */
export interface VisitorActor {
  kind: 'visitor';
  id: string;
  name: string;
}

export type Actor = ResidentActor | StaffActor | SystemActor | VisitorActor;

/** The part of an actor that events, timelines and the audit log keep. */
export interface ActorReference {
  kind: Actor['kind'];
  id: string;
  name: string;
  /** The post in which a staff member acted. */
  unitId?: string;
  role?: string;
}

export function actorReference(actor: Actor): ActorReference {
  const reference = { kind: actor.kind, id: actor.id, name: actor.name };
  return actor.kind === 'staff'
    ? { ...reference, unitId: actor.post.unitId, role: actor.post.role }
    : reference;
}

export const systemActor = (id: string): SystemActor => ({ kind: 'system', id, name: '系统' });

export const visitor: VisitorActor = { kind: 'visitor', id: 'visitor', name: '访客' };

/** True when the path lies inside the scope; both are unit paths with leading and trailing slash. */
export const inScope = (scopePath: string, path: string): boolean =>
  scopePath !== '' && path.startsWith(scopePath);
