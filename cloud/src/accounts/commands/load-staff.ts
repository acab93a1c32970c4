/** Loads the member of staff that a command is about, as the actor may manage them. */
import type { Actor } from '../../kernel/actor.ts';
import { forbidden, notFound } from '../../kernel/errors.ts';
import { StaffModel } from '../model/staff.ts';
import type { StaffDocument } from '../model/staff.ts';
import { can } from '../policy.ts';

const missing = () => notFound('accounts.staffNotFound', '没有找到这位工作人员');

/** Another scope's colleague does not exist for the actor; one who also works elsewhere may only be looked at. */
export async function loadManaged(actor: Actor, id: string): Promise<StaffDocument> {
  const member = await StaffModel.findById(id).lean<StaffDocument>();
  if (!member) throw missing();
  if (actor.kind === 'system') return member;
  if (actor.kind !== 'staff' || !can.seeStaff(actor, member)) throw missing();
  if (!can.manageStaff(actor, member)) {
    throw forbidden('accounts.worksElsewhere', '该人员还在您管理范围之外的单位任职，请由上级单位操作');
  }
  return member;
}

/** The actor's own file. */
export async function loadSelf(actor: Actor): Promise<StaffDocument> {
  const member = await StaffModel.findById(actor.id).lean<StaffDocument>();
  if (actor.kind !== 'staff' || !member) throw missing();
  return member;
}
