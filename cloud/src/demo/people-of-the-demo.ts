/** Everybody and everything the demo has made, by the plan's keys, and the actors that play the stories. */
import { organisation, permissionsOf, scopeOf, type Organisation } from '../accounts/index.ts';
import type { ResidentActor, StaffActor } from '../kernel/actor.ts';

export interface MadeUnit {
  id: string;
  path: string;
  name: string;
}
export interface DemoPeople {
  units: Map<string, MadeUnit>;
  /** Plan key → id of the member of staff. */
  staff: Map<string, string>;
  /** Plan key → actor. */
  residents: Map<string, ResidentActor>;
}

/** The worker in that unit, or in the first of their posts. */
export function staffActor({ units, members }: Organisation, staffId: string, unitId?: string): StaffActor {
  const member = members.get(staffId);
  const post = member?.posts.find((held) => held.unitId === unitId) ?? member?.posts[0];
  const unit = post && units.get(post.unitId);
  if (!member || !post || !unit) throw new Error(`no post for ${staffId}`);
  const held = { unitId: unit._id, unitPath: unit.path, unitName: unit.name, role: post.role };
  return {
    kind: 'staff',
    id: staffId,
    name: member.name,
    post: held,
    posts: [held],
    permissions: permissionsOf(post.role),
    scopePath: scopeOf(unit),
  };
}

/** Somebody with one of the roles whose post covers the path: the nearest unit first. */
export async function somebodyFor(path: string, roles: readonly string[]): Promise<StaffActor> {
  const organised = await organisation();
  const nearest = [...organised.members.values()]
    .flatMap((member) =>
      member.posts.map((post) => ({ member, post, unit: organised.units.get(post.unitId) })),
    )
    .filter(({ post, unit }) => unit && roles.includes(post.role) && path.startsWith(scopeOf(unit)))
    .sort((a, b) => (b.unit?.path.length ?? 0) - (a.unit?.path.length ?? 0))[0];
  if (!nearest) throw new Error(`nobody of ${roles.join(', ')} for ${path}`);
  return staffActor(organised, nearest.member._id, nearest.post.unitId);
}
