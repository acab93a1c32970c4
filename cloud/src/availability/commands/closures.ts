/** Closures of units: entered, and taken back. */
import { organisation } from '../../accounts/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import { notFound, unprocessable } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { ClosureModel, type ClosureDocument } from '../model/closure.ts';
import { can } from '../policy.ts';
import { changeSetting, insertSetting, type Deed } from './save.ts';

export interface NewClosure {
  unitId: string;
  from: Date;
  to: Date;
  reason: string;
}

export const addClosure = command<NewClosure, ClosureDocument>({
  name: 'availability.addClosure',
  run: async (call) => {
    const { input, key } = call;
    const _id = key?.id ?? newId();
    const known = key && (await ClosureModel.findById(_id).lean<ClosureDocument>());
    if (known) replayIfSeen(known, key);
    const path = await managedPath(call.actor, input.unitId);
    if (path === undefined) throw notFound('availability.noUnit', '没有找到这个单位');
    if (input.from >= input.to) {
      const issues = [{ path: '/to', message: '应晚于开始时间' }];
      throw unprocessable('availability.closureBackwards', '停业的结束时间应晚于开始时间', { issues });
    }
    const deed: Deed = { action: 'availability.addClosure', what: 'closure', scopePath: path };
    return insertSetting(ClosureModel, call, { _id, ...input }, deed);
  },
});

export const cancelClosure = command<{ id: string }, ClosureDocument>({
  name: 'availability.cancelClosure',
  run: async (call) => {
    const known = await ClosureModel.findById(call.input.id).lean<ClosureDocument>();
    const path = known ? await managedPath(call.actor, known.unitId) : undefined;
    if (!known || path === undefined || known.cancelledAt) {
      throw notFound('availability.noClosure', '没有找到这次停业');
    }
    const deed: Deed = { action: 'availability.cancelClosure', what: 'closure', scopePath: path };
    const change = { $set: { cancelledAt: call.now } };
    return changeSetting<ClosureDocument>(ClosureModel, call, known, change, deed);
  },
});

async function managedPath(actor: Actor, unitId: string): Promise<string | undefined> {
  const path = (await organisation()).units.get(unitId)?.path;
  return path !== undefined && can.manage(actor, path) ? path : undefined;
}
