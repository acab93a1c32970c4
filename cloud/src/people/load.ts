/** Loading residents for commands: by id, of the caller, or in a worker's scope; another's is not found. */
import type { Actor, StaffActor } from '../kernel/actor.ts';
import { inScope } from '../kernel/actor.ts';
import { forbidden, notFound } from '../kernel/errors.ts';
import { ResidentModel, type ResidentDocument } from './model/resident.ts';

const missing = () => notFound('people.notFound', '没有找到这位居民');

export async function residentById(id: string): Promise<ResidentDocument> {
  const found = await ResidentModel.findById(id).lean<ResidentDocument>();
  if (!found || found.erasedAt) throw missing();
  return found;
}

export async function ownFile(actor: Actor): Promise<ResidentDocument> {
  if (actor.kind !== 'resident') throw forbidden('common.forbidden', '您没有使用这项功能的权限');
  return residentById(actor.id);
}

export async function residentInScope(actor: StaffActor, id: string): Promise<ResidentDocument> {
  const found = await residentById(id);
  if (!inScope(actor.scopePath, found.path)) throw missing();
  return found;
}
