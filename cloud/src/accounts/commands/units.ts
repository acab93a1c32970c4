/** Making, naming and closing units. */
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import type { Change } from '../../kernel/aggregate.ts';
import type { Actor } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { conflict, forbidden, notFound } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { afterCommit } from '../../kernel/transaction.ts';
import type { UnitKind } from '../contract.constants.ts';
import { unitKinds } from '../contract.constants.ts';
import { accountEvents } from '../events.ts';
import { UnitModel } from '../model/unit.ts';
import type { UnitDocument } from '../model/unit.ts';
import { forgetOrganisation, lineage, organisation } from '../organisation.ts';
import type { Organisation, OrganisationUnit } from '../organisation.ts';
import { can } from '../policy.ts';
import { mayContain, pathOf } from '../rules/units.ts';

export interface NewUnit {
  parentId: string;
  kind: UnitKind;
  name: string;
  phone?: string;
  hasPolygon?: boolean;
}

export const createUnit = command<NewUnit, { id: string }>({
  name: 'accounts.createUnit',
  run: async (call) => {
    const { actor, now, key, input } = call;
    const _id = key?.id ?? newId();
    const known = key && (await UnitModel.findById(_id).lean<UnitDocument>());
    if (known) replayIfSeen(known, key);
    const organised = await organisation();
    const parent = visible(actor, organised, input.parentId);
    if (parent.closedAt) throw conflict('accounts.unitClosed', '上级单位已停用');
    if (!mayContain(lineage(organised.units, parent), input.kind)) {
      const message = `${unitKinds[parent.kind]}下不能设立${unitKinds[input.kind]}`;
      throw conflict('accounts.unitKind', message);
    }
    assertNameIsFree(organised, parent._id, input.name);
    const { kind, name, phone, hasPolygon = false } = input;
    const unit = { _id, parentId: parent._id, path: pathOf(parent.path, _id), kind, name, hasPolygon };
    await audit(call, { action: 'accounts.createUnit', target: { kind: 'unit', id: _id } });
    const events = [raise(call, accountEvents.unitChanged, { unitId: _id })];
    const document = { ...unit, ...(phone ? { phone } : {}), createdAt: now };
    await insertAggregate(UnitModel, document, { now, key, events, answer: { id: _id } });
    afterCommit(forgetOrganisation);
    return { id: _id };
  },
});

export const changeUnit = command<{ id: string; name?: string; phone?: string }, { id: string }>({
  name: 'accounts.changeUnit',
  run: async (call) => {
    const { id, name, phone } = call.input;
    const unit = await loadUnit(call.actor, id);
    replayIfSeen(unit, call.key);
    if (unit.closedAt) throw conflict('accounts.unitClosed', '该单位已停用');
    if (name !== undefined && name !== unit.name) {
      assertNameIsFree(await organisation(), unit.parentId, name);
    }
    await audit(call, { action: 'accounts.changeUnit', target: { kind: 'unit', id } });
    const $set = { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) };
    return writeUnit(call, unit, Object.keys($set).length > 0 ? { $set } : {});
  },
});

export const closeUnit = command<{ id: string }, { id: string }>({
  name: 'accounts.closeUnit',
  run: async (call) => {
    const { id } = call.input;
    const unit = await loadUnit(call.actor, id);
    replayIfSeen(unit, call.key);
    if (unit.closedAt) throw conflict('accounts.unitClosed', '该单位已停用');
    const { units, members } = await organisation();
    if (unit.parentId === undefined) throw forbidden('accounts.rootUnit', '区县单位不能停用');
    if ([...units.values()].some((other) => other.parentId === id && !other.closedAt)) {
      throw conflict('accounts.unitHasChildren', '请先停用下级单位');
    }
    if ([...members.values()].some(({ posts }) => posts.some((post) => post.unitId === id))) {
      throw conflict('accounts.unitHasStaff', '请先调整该单位人员的岗位');
    }
    await audit(call, { action: 'accounts.closeUnit', target: { kind: 'unit', id } });
    return writeUnit(call, unit, { $set: { closedAt: call.now } });
  },
});

async function writeUnit(call: CommandContext, unit: UnitDocument, change: Change): Promise<{ id: string }> {
  const { now, key } = call;
  const answer = { id: unit._id };
  const events = [raise(call, accountEvents.unitChanged, { unitId: unit._id })];
  await updateAggregate(UnitModel, unit, change, { now, key, events, answer });
  afterCommit(forgetOrganisation);
  return answer;
}

const missing = () => notFound('accounts.unitNotFound', '没有找到这个单位');

export function visible(actor: Actor, { units }: Organisation, id: string): OrganisationUnit {
  const unit = units.get(id);
  const seen = actor.kind === 'system' || (actor.kind === 'staff' && unit && can.seeUnit(actor, unit));
  if (!unit || !seen) throw missing();
  return unit;
}

async function loadUnit(actor: Actor, id: string): Promise<UnitDocument> {
  const unit = await UnitModel.findById(id).lean<UnitDocument>();
  const seen = actor.kind === 'system' || (actor.kind === 'staff' && unit && can.seeUnit(actor, unit));
  if (!unit || !seen) throw missing();
  return unit;
}

export function assertNameIsFree({ units }: Organisation, parentId: string | undefined, name: string): void {
  const taken = [...units.values()].some(
    (unit) => unit.parentId === parentId && unit.name === name && !unit.closedAt,
  );
  if (taken) throw conflict('accounts.unitNameTaken', '同级单位中已有这个名称');
}
