import { Schema } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { insertDurably, readById, readByUnique, updateDurably } from './batches.ts';
import { defineModel } from './model.ts';
import { isDuplicateKey } from './problems.ts';

interface Shelf {
  _id: string;
  label: string;
  books: number;
}

const ShelfModel = defineModel<Shelf>({
  name: 'Shelf',
  collection: 'shelves',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, label: String, books: Number }).index({ label: 1 }, { unique: true }),
});
const shelves = ShelfModel.collection;
testDatabase();

const put = (id: string, label = `label ${id}`): Promise<void> =>
  insertDurably(shelves, { _id: id, label, books: 0 });
const outcomes = async (work: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(work)).map((outcome) =>
    outcome.status === 'fulfilled' ? 'done' : isDuplicateKey(outcome.reason) ? 'taken' : 'failed',
  );

describe('many callers’ documents at a time', () => {
  it('are inserted each for itself: a taken id or value refuses its own document alone', async () => {
    expect(await outcomes([put('a'), put('b'), put('a'), put('c', 'label b'), put('d')])).toEqual([
      'done',
      'done',
      'taken',
      'taken',
      'done',
    ]);
    expect(await ShelfModel.countDocuments()).toBe(3);
  });

  it('are changed each for itself, in order, and what is not there is let be', async () => {
    const add = (id: string): Promise<void> => updateDurably(shelves, { _id: id }, { $inc: { books: 1 } });
    const rename = updateDurably(shelves, { _id: 'b' }, { $set: { label: 'label a' } });
    const work = [add('a'), add('a'), rename, add('nowhere'), add('b')];
    expect(await outcomes(work)).toEqual(['done', 'done', 'taken', 'done', 'done']);
    const stored = await ShelfModel.find().sort({ _id: 1 }).lean<Shelf[]>();
    expect(stored.map(({ _id, books }) => [_id, books])).toEqual([
      ['a', 2],
      ['b', 1],
      ['d', 0],
    ]);
  });

  it('are read by id and by a value that only one has', async () => {
    const read = await Promise.all([
      readById<Shelf>(shelves, 'a'),
      readById<Shelf>(shelves, 'nowhere'),
      readById<Shelf>(shelves, 'a'),
      readByUnique<Shelf>(shelves, 'label', 'label d'),
      readByUnique<Shelf>(shelves, 'label', 'nobody'),
    ]);
    expect(read.map((shelf) => shelf?._id)).toEqual(['a', undefined, 'a', 'd', undefined]);
  });
});
