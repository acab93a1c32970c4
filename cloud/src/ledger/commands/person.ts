/** Whose points a member of staff may change: residents of their own area, never themselves. */
import { inScope, type Actor } from '../../kernel/actor.ts';
import { forbidden, notFound } from '../../kernel/errors.ts';
import { isFileOfStaff, residentFacts, type ResidentFacts } from '../../people/index.ts';

/** Another area's resident does not exist. */
export async function personInReach(actor: Actor, residentId: string): Promise<ResidentFacts> {
  const person = await residentFacts(residentId);
  const hidden = actor.kind === 'staff' && person && !inScope(actor.scopePath, person.path);
  if (!person || hidden) throw notFound('people.notFound', '没有找到这位居民');
  return person;
}

/** Separated duties: a worker's own file is known by the bound WeChat account or by the same phone number. */
export async function personFor(actor: Actor, residentId: string): Promise<ResidentFacts> {
  const person = await personInReach(actor, residentId);
  if (actor.kind === 'staff' && (await isFileOfStaff(residentId, actor.id))) {
    throw forbidden('points.ownFile', '不能给自己发放或更正积分，请同事办理');
  }
  return person;
}
