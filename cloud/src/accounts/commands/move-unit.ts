/** Moves a unit with everything below it to another place in the tree; what holds copies of the paths follows by a job. */
import { actorReference } from '../../kernel/actor.ts';
import { insertAggregate } from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { conflict, forbidden } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { afterCommit, ambientSession, inTransaction } from '../../kernel/transaction.ts';
import { unitKinds } from '../contract.constants.ts';
import { accountEvents } from '../events.ts';
import { UnitModel } from '../model/unit.ts';
import { UnitMoveModel } from '../model/unit-move.ts';
import type { UnitMoveDocument } from '../model/unit-move.ts';
import { forgetOrganisation, lineage, organisation } from '../organisation.ts';
import type { Organisation, OrganisationUnit } from '../organisation.ts';
import { mayContain, pathOf } from '../rules/units.ts';
import { assertNameIsFree, visible } from './units.ts';

export interface MoveUnitInput {
  id: string;
  parentId: string;
}

export const moveUnit = command<MoveUnitInput, { id: string }>({
  name: 'accounts.moveUnit',
  run: async (call) => {
    const { actor, now, key, input } = call;
    const _id = key?.id ?? newId();
    const known = key && (await UnitMoveModel.findById(_id).lean<UnitMoveDocument>());
    if (known) replayIfSeen(known, key);
    const organised = await organisation();
    const unit = visible(actor, organised, input.id);
    const parent = visible(actor, organised, input.parentId);
    assertMayMove(organised, unit, parent);
    // Whoever takes a unit away answers for where it stood, too.
    visible(actor, organised, unit.parentId ?? '');
    if (await UnitMoveModel.exists({ running: true })) throw busy();
    await audit(call, {
      action: 'accounts.moveUnit',
      target: { kind: 'unit', id: unit._id },
      reason: `${unit.path} → ${parent.path}`,
    });
    const to = pathOf(parent.path, unit._id);
    const answer = { id: unit._id };
    const move = {
      ...{ _id, unitId: unit._id, unitName: unit.name, from: unit.path, to, toParentName: parent.name },
      ...{ by: actorReference(actor), startedAt: now, running: true as const, followed: 0 },
    };
    const events = [raise(call, accountEvents.unitChanged, { unitId: unit._id })];
    await inTransaction(async () => {
      await insertAggregate(UnitMoveModel, move, { now, key, events, answer });
      await hang(organised, unit, parent, to);
      afterCommit(forgetOrganisation);
    }).catch((error: unknown) => {
      throw isDuplicateKey(error) ? busy() : error;
    });
    return answer;
  },
});

const busy = () => conflict('accounts.unitMoving', '另一个单位还在移动中，请等它完成后再移动');

function assertMayMove(organised: Organisation, unit: OrganisationUnit, parent: OrganisationUnit): void {
  if (unit.parentId === undefined) throw forbidden('accounts.rootUnit', '区县单位不能移动');
  if (unit.closedAt || parent.closedAt) throw conflict('accounts.unitClosed', '单位或新的上级单位已停用');
  if (parent.path.startsWith(unit.path)) {
    throw conflict('accounts.unitCycle', '不能移到自己或自己的下级单位下面');
  }
  if (unit.parentId === parent._id) throw conflict('accounts.unitAlreadyThere', '它已经在这个上级单位下面');
  const above = lineage(organised.units, parent);
  for (const below of subtree(organised, unit)) {
    const between = lineage(organised.units, below).slice(lineage(organised.units, unit).length - 1, -1);
    if (!mayContain([...above, ...between], below.kind)) {
      const [upper, lower] = below === unit ? [parent, unit] : [unit, below];
      const message = `${unitKinds[upper.kind]}下不能有${unitKinds[lower.kind]}“${lower.name}”，层级不符`;
      throw conflict('accounts.unitKind', message);
    }
  }
  assertNameIsFree(organised, parent._id, unit.name);
}

const subtree = ({ units }: Organisation, { path }: OrganisationUnit): OrganisationUnit[] =>
  [...units.values()].filter((unit) => unit.path.startsWith(path));

/** The whole subtree in one transaction: nobody ever sees half a tree. */
async function hang(
  organised: Organisation,
  unit: OrganisationUnit,
  parent: OrganisationUnit,
  to: string,
): Promise<void> {
  const session = ambientSession();
  for (const below of subtree(organised, unit)) {
    const path = `${to}${below.path.slice(unit.path.length)}`;
    const { matchedCount } = await UnitModel.collection.updateOne(
      { _id: below._id, path: below.path } as never,
      {
        $set: { path, ...(below === unit ? { parentId: parent._id } : {}) },
        $inc: { version: 1 },
      },
      { session },
    );
    if (matchedCount === 0) throw conflict('accounts.unitMoved', '单位刚有变动，请刷新后再移动');
  }
}
