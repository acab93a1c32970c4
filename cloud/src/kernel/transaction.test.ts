import mongoose, { Schema } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { defineModel, registeredModels } from './database/model.ts';
import { idempotencyKey, once } from './idempotency.ts';
import { afterCommit, inTransaction, isInTransaction } from './transaction.ts';

interface Purse {
  _id: string;
  coins: number;
}

const PurseModel = defineModel<Purse>({
  name: 'Purse',
  collection: 'purses',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, coins: Number }),
});

testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const coins = async (id: string) => (await PurseModel.findById(id).lean<Purse>())?.coins;

describe('a transaction', () => {
  it('is one with those inside it: all or nothing, work for after the commit included', async () => {
    await PurseModel.create([{ _id: 'a', coins: 5 }]);
    const told: string[] = [];
    const move = (fail: boolean) =>
      inTransaction(async () => {
        await PurseModel.updateOne({ _id: 'a' }, { $inc: { coins: -1 } });
        await inTransaction(async () => {
          afterCommit(() => told.push('moved'));
          await PurseModel.create([{ _id: `b${String(fail)}`, coins: 1 }]);
        });
        if (fail) throw new Error('no');
      });
    await expect(move(true)).rejects.toThrow('no');
    expect([await coins('a'), await coins('btrue'), told]).toEqual([5, undefined, []]);
    await move(false);
    expect([await coins('a'), await coins('bfalse'), told]).toEqual([4, 1, ['moved']]);
  });

  it('is rolled back as a whole although others ended while it was open', async () => {
    await PurseModel.create([{ _id: 'e', coins: 1 }]);
    let end: () => void = () => undefined;
    const othersEnded = new Promise<void>((resolve) => (end = resolve));
    const long = inTransaction(async () => {
      await PurseModel.updateOne({ _id: 'e' }, { $set: { coins: 2 } });
      await othersEnded;
      await PurseModel.create([{ _id: 'f', coins: 1 }]);
      throw new Error('no');
    });
    await inTransaction(() => PurseModel.create([{ _id: 'g', coins: 1 }]));
    end();
    await expect(long).rejects.toThrow('no');
    expect([await coins('e'), await coins('f'), await coins('g')]).toEqual([1, undefined, 1]);
    expect(isInTransaction()).toBe(false);
  });

  it('is tried again when another one was first, and loses no change', async () => {
    await PurseModel.create([{ _id: 'c', coins: 0 }]);
    const add = () =>
      inTransaction(async () => {
        const purse = await PurseModel.findById('c').lean<Purse>();
        await PurseModel.updateOne({ _id: 'c' }, { $set: { coins: (purse?.coins ?? 0) + 1 } });
      });
    await Promise.all(Array.from({ length: 8 }, add));
    expect(await coins('c')).toBe(8);
  });
});

describe('an effect with a key', () => {
  it('happens once in 50 parallel tries, with the same answer for all', async () => {
    await PurseModel.create([{ _id: 'd', coins: 0 }]);
    const key = idempotencyKey('me', 'key', { give: 1 });
    const give = () =>
      once(key, now, async () => {
        await PurseModel.updateOne({ _id: 'd' }, { $inc: { coins: 1 } });
        return { coins: await coins('d') };
      });
    const answers = await Promise.all(Array.from({ length: 50 }, give));
    expect(await coins('d')).toBe(1);
    expect(new Set(answers.map((answer) => answer.coins))).toEqual(new Set([1]));
    const other = idempotencyKey('me', 'key', { give: 2 });
    await expect(once(other, now, async () => ({}))).rejects.toMatchObject({
      code: 'idempotency.otherInput',
    });
  });
});

describe('models', () => {
  it('refuse filters on unknown paths, which would otherwise match everything', async () => {
    await expect(PurseModel.deleteMany({ nothing: 1 } as never)).rejects.toThrow();
  });

  it('all say how long they are kept and how they would be sharded', () => {
    expect(registeredModels().length).toBe(Object.keys(mongoose.models).length);
    for (const { retention, shardKey } of registeredModels()) expect([retention, shardKey]).not.toContain('');
  });
});
