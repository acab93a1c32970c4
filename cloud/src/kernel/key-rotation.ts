/** Re-encrypts stored values with the current key, while the server runs; afterwards the older keys can be dropped. */
import type { mongo } from 'mongoose';
import { rotateField } from './crypto.ts';
import { registeredModels } from './database/model.ts';

/** The number of values that were moved to the current key. */
export async function rotateKeys(): Promise<number> {
  let moved = 0;
  for (const { encrypted = {}, model } of registeredModels()) {
    const collection = model.collection as unknown as mongo.Collection;
    for (const [path, field] of Object.entries(encrypted)) {
      const stored = collection.find({ [path]: { $exists: true } }, { projection: { [path]: 1 } });
      for await (const document of stored) {
        const old = valueAt(document, path);
        const place = { collection: collection.collectionName, id: String(document._id), field };
        const next = typeof old === 'string' ? rotateField(old, place) : undefined;
        if (next === undefined) continue;
        // Only if nobody has written a new value in between; that one has the current key already.
        const { modifiedCount } = await collection.updateOne(
          { _id: document._id, [path]: old },
          { $set: { [path]: next } },
        );
        moved += modifiedCount;
      }
    }
  }
  return moved;
}

function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
  return value;
}
