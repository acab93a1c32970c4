/** Whole fields chosen from a document's bytes as they are stored: nothing is decoded that nobody looks at. */
import { onDemand } from 'bson';
import type { Document } from '../bson/index.ts';
import { isNumeric, toNumber } from '../bson/index.ts';

export type ProjectBytes = (bytes: Buffer) => Buffer;

/** Undefined for a projection that looks into fields or computes; `projection` has been compiled and so is sound. */
export function compileByteProjection(projection: Document): ProjectBytes | undefined {
  const names = Object.keys(projection);
  if (names.length === 0 || !names.every((name) => isWhole(name, projection[name]))) return undefined;
  const others = names.filter((name) => name !== '_id');
  const keepsId = !names.includes('_id') || isWanted(projection._id);
  const including = others.length > 0 ? others.some((name) => isWanted(projection[name])) : keepsId;
  const named = new Set(others);
  return (bytes) => keepFields(bytes, (name) => (name === '_id' ? keepsId : named.has(name) === including));
}

const isWhole = (name: string, value: unknown): boolean =>
  !name.includes('.') && !name.startsWith('$') && (typeof value === 'boolean' || isNumeric(value));

const isWanted = (value: unknown): boolean => value === true || (isNumeric(value) && toNumber(value) !== 0);

function keepFields(bytes: Buffer, keeps: (name: string) => boolean): Buffer {
  const kept = Buffer.allocUnsafe(bytes.length);
  let length = 4;
  for (const [, nameAt, nameLength, valueAt, size] of onDemand.parseToElements(bytes)) {
    if (!keeps(bytes.toString('utf8', nameAt, nameAt + nameLength))) continue;
    // The type stands before the name.
    length += bytes.copy(kept, length, nameAt - 1, valueAt + size);
  }
  length = kept.writeUInt8(0, length);
  kept.writeInt32LE(length, 0);
  return kept.subarray(0, length);
}
