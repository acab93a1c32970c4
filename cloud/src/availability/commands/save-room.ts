/** Makes and changes rooms and desks. */
import { organisation } from '../../accounts/index.ts';
import { command } from '../../kernel/command.ts';
import { notFound } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { RoomModel, type RoomDocument } from '../model/room.ts';
import { can } from '../policy.ts';
import { assertCurrent, changeSetting, insertSetting, type Deed } from './save.ts';

export const createRoom = command<{ name: string; unitId: string; place: string }, RoomDocument>({
  name: 'availability.createRoom',
  run: async (call) => {
    const { name, unitId, place } = call.input;
    const _id = call.key?.id ?? newId();
    const known = call.key && (await RoomModel.findById(_id).lean<RoomDocument>());
    if (known) replayIfSeen(known, call.key);
    const path = (await organisation()).units.get(unitId)?.path;
    if (path === undefined || !can.manage(call.actor, path)) {
      throw notFound('availability.noUnit', '没有找到这个单位');
    }
    const deed: Deed = { action: 'availability.createRoom', what: 'room', scopePath: path };
    return insertSetting(RoomModel, call, { _id, name, unitId, place, active: true }, deed);
  },
});

export interface RoomChange {
  id: string;
  name: string;
  place: string;
  active: boolean;
  version: number;
}

export const changeRoom = command<RoomChange, RoomDocument>({
  name: 'availability.changeRoom',
  run: async (call) => {
    const { id, name, place, active, version } = call.input;
    const known = await RoomModel.findById(id).lean<RoomDocument>();
    const path = known && (await organisation()).units.get(known.unitId)?.path;
    if (!known || !path || !can.manage(call.actor, path)) {
      throw notFound('availability.noRoom', '没有找到这个场地或窗口');
    }
    replayIfSeen(known, call.key);
    assertCurrent(known, version);
    const deed: Deed = { action: 'availability.changeRoom', what: 'room', scopePath: path };
    return changeSetting<RoomDocument>(RoomModel, call, known, { $set: { name, place, active } }, deed);
  },
});
