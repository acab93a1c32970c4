import { Schema } from 'mongoose';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { decryptField, encryptField, useKeyRing } from './crypto.ts';
import { defineModel } from './database/model.ts';
import { rotateKeys } from './key-rotation.ts';

interface Secret {
  _id: string;
  inner: { sealed?: string };
}

const SecretModel = defineModel<Secret>({
  name: 'Secret',
  collection: 'secrets',
  retention: 'technical',
  shardKey: '_id hashed',
  encrypted: { 'inner.sealed': 'word' },
  schema: new Schema({ _id: String, inner: { sealed: String } }),
});

testDatabase();
const keys = { old: Buffer.alloc(32, 1), fresh: Buffer.alloc(32, 2) };
const ring = { keys, indexKey: Buffer.alloc(32, 3) };
afterAll(() => useKeyRing({ ...ring, current: 'old' }));

it('moves every stored value to the current key, once, wherever it lies in its document', async () => {
  useKeyRing({ ...ring, current: 'old' });
  const place = (id: string) => ({ collection: 'secrets', id, field: 'word' });
  const documents = ['a', 'b', 'c'].map((_id) => ({ _id, inner: { sealed: encryptField(_id, place(_id)) } }));
  await SecretModel.create([...documents, { _id: 'none', inner: {} }]);
  useKeyRing({ ...ring, current: 'fresh' });
  expect(await rotateKeys()).toBe(3);
  expect(await rotateKeys()).toBe(0);
  useKeyRing({ ...ring, current: 'fresh', keys: { fresh: keys.fresh } });
  for (const { _id, inner } of await SecretModel.find({ _id: { $ne: 'none' } }).lean<Secret[]>()) {
    expect(decryptField(inner.sealed ?? '', place(_id))).toBe(_id);
  }
});
