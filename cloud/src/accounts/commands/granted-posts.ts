/** The posts that somebody is to get, checked against the actor's scope and role. */
import type { Actor } from '../../kernel/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../kernel/errors.ts';
import type { StaffPost } from '../model/staff.ts';
import { organisation } from '../organisation.ts';
import { can } from '../policy.ts';
import { unitInScope } from '../queries.ts';

export async function grantedPosts(
  actor: Actor,
  posts: readonly StaffPost[],
): Promise<{ posts: StaffPost[]; unitPaths: string[] }> {
  const organised = await organisation();
  const distinct = new Set(posts.map(({ unitId, role }) => `${unitId} ${role}`));
  if (distinct.size < posts.length) throw invalid('accounts.repeatedPost', '同一单位的同一岗位只能添加一次');
  const unitPaths = posts.map(({ unitId, role }) => {
    if (actor.kind === 'staff' && !can.grant(actor, role)) {
      throw forbidden('accounts.mayNotGrant', '您不能授予这个岗位角色');
    }
    const unit = actor.kind === 'staff' ? unitInScope(actor, organised, unitId) : organised.units.get(unitId);
    if (!unit) throw notFound('accounts.unitNotFound', '没有找到这个单位');
    if (unit.closedAt) throw conflict('accounts.unitClosed', '该单位已停用，不能安排人员');
    return unit.path;
  });
  return { posts: [...posts], unitPaths: [...new Set(unitPaths)] };
}
