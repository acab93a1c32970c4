import { Schema } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { systemActor } from './actor.ts';
import type { Aggregate } from './aggregate.ts';
import { insertAggregate, updateAggregate } from './aggregate.ts';
import { command } from './command.ts';
import { defineModel } from './database/model.ts';
import { raise } from './events.ts';
import { idempotencyKey, replayIfSeen } from './idempotency.ts';
import { newId } from './ids.ts';
import { inTransaction } from './transaction.ts';

interface Lamp extends Aggregate {
  on: boolean;
  switched: number;
}

const LampModel = defineModel<Lamp>({
  name: 'Lamp',
  collection: 'lamps',
  retention: 'technical',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({ _id: String, on: Boolean, switched: Number }),
});

testDatabase();

const now = new Date('2026-11-23T02:00:00Z');
const context = { actor: systemActor('test'), now };

const hang = command<{ on: boolean }, { id: string }>({
  name: 'lamps.hang',
  run: async ({ actor, key, input }) => {
    const _id = key?.id ?? newId();
    const answer = { id: _id };
    const events = [raise({ actor, now }, 'lamp.hung', answer)];
    await insertAggregate(LampModel, { _id, on: input.on, switched: 0 }, { now, key, answer, events });
    return answer;
  },
});

const flip = command<string, { switched: number }>({
  name: 'lamps.flip',
  run: async ({ key, input: id }) => {
    const lamp = await LampModel.findById(id).lean<Lamp>();
    if (!lamp) throw new Error('no lamp');
    replayIfSeen(lamp, key);
    const answer = { switched: lamp.switched + 1 };
    const change = { $set: { on: !lamp.on }, $inc: { switched: 1 } };
    await updateAggregate(LampModel, lamp, change, { now, key, answer });
    return answer;
  },
});

describe('keyed creates', () => {
  it('have one effect and one answer for 50 parallel repeats', async () => {
    const key = idempotencyKey('me POST /lamps', 'key-1', { on: true });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => hang({ ...context, key }, { on: true })),
    );
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([key.id]));
    expect(await LampModel.countDocuments({ _id: key.id })).toBe(1);
  });

  it('refuse the same key with other input', async () => {
    const first = idempotencyKey('me POST /lamps', 'key-2', { on: true });
    const other = idempotencyKey('me POST /lamps', 'key-2', { on: false });
    await hang({ ...context, key: first }, { on: true });
    await expect(hang({ ...context, key: other }, { on: false })).rejects.toMatchObject({
      kind: 'unprocessable',
      code: 'idempotency.otherInput',
    });
    expect((await LampModel.findById(first.id).lean<Lamp>())?.on).toBe(true);
  });

  it('keep keys of other callers and routes apart', () => {
    const mine = idempotencyKey('me POST /lamps', 'key', {});
    expect(idempotencyKey('you POST /lamps', 'key', {}).id).not.toBe(mine.id);
    expect(idempotencyKey('me POST /chairs', 'key', {}).id).not.toBe(mine.id);
  });
});

describe('changes', () => {
  it('all take effect, once each, when they race', async () => {
    const { id } = await hang(context, { on: false });
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        flip({ ...context, key: idempotencyKey('me flip', `k${index}`, id) }, id),
      ),
    );
    expect(answers.map(({ switched }) => switched).sort()).toEqual([1, 2, 3, 4]);
  });

  it('with one key have one effect in 50 parallel repeats, and the first answer ever after', async () => {
    const { id } = await hang(context, { on: false });
    const key = idempotencyKey('me flip', 'one', id);
    const answers = await Promise.all(Array.from({ length: 50 }, () => flip({ ...context, key }, id)));
    await flip(context, id);
    answers.push(await flip({ ...context, key }, id));
    expect(new Set(answers.map(({ switched }) => switched))).toEqual(new Set([1]));
    expect((await LampModel.findById(id).lean<Lamp>())?.switched).toBe(2);
  });

  it('join the ambient transaction and roll back with it', async () => {
    const { id } = await hang(context, { on: false });
    const attempt = inTransaction(async () => {
      await inTransaction(() => flip(context, id));
      await insertAggregate(LampModel, { _id: `${id}-b`, on: true, switched: 0 }, { now });
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    expect((await LampModel.findById(id).lean<Lamp>())?.switched).toBe(0);
    expect(await LampModel.countDocuments({ _id: `${id}-b` })).toBe(0);
  });

  it('mark the aggregate as having something to deliver', async () => {
    const { id } = await hang(context, { on: true });
    const lamp = await LampModel.findById(id).lean<Lamp>();
    expect(lamp).toMatchObject({ version: 1, pendingSince: now });
    expect(lamp?.events[0]).toMatchObject({ type: 'lamp.hung', actor: { id: 'test' } });
  });
});
