// How everything is laid out in the one ordered key space.

const CATALOGUE = 0x01;
const SESSION = 0x02;
const COUNT = 0x03;
const CATALOGUE_VERSION = 0x04;
const RECORD = 0x10;
const INDEX = 0x12;

/** Bytes of a record id. */
export const RECORD_ID_BYTES = 6;
export const EMPTY = Buffer.alloc(0);
export const catalogueVersionKey = Buffer.from([CATALOGUE_VERSION]);
export const catalogueRange = prefixRange(CATALOGUE);
export const sessionRange = prefixRange(SESSION);

export function catalogueKey(namespace: string): Buffer {
  return Buffer.concat([Buffer.from([CATALOGUE]), Buffer.from(namespace)]);
}

export function sessionKey(sessionId: string): Buffer {
  return Buffer.concat([Buffer.from([SESSION]), Buffer.from(sessionId, 'hex')]);
}

export function sessionIdOf(key: Buffer): string {
  return key.toString('hex', 1);
}

export function countKey(collectionId: number): Buffer {
  const key = Buffer.allocUnsafe(5);
  key[0] = COUNT;
  key.writeUInt32BE(collectionId, 1);
  return key;
}

export function recordKey(collectionId: number, recordId: number): Buffer {
  const key = Buffer.allocUnsafe(5 + RECORD_ID_BYTES);
  key[0] = RECORD;
  key.writeUInt32BE(collectionId, 1);
  key.writeUIntBE(recordId, 5, RECORD_ID_BYTES);
  return key;
}

export function recordIdOfRecordKey(key: Buffer): number {
  return key.readUIntBE(5, RECORD_ID_BYTES);
}

export function indexPrefix(indexId: number): Buffer {
  const key = Buffer.allocUnsafe(5);
  key[0] = INDEX;
  key.writeUInt32BE(indexId, 1);
  return key;
}

export function recordIdBytes(recordId: number): Buffer {
  const bytes = Buffer.allocUnsafe(RECORD_ID_BYTES);
  bytes.writeUIntBE(recordId, 0, RECORD_ID_BYTES);
  return bytes;
}

/** A unique index maps its key to the record id; any other index carries the record id at the key's end. */
export function recordIdOfEntry(isUnique: boolean, key: Buffer, value: Buffer): number {
  return isUnique
    ? value.readUIntBE(0, RECORD_ID_BYTES)
    : key.readUIntBE(key.length - RECORD_ID_BYTES, RECORD_ID_BYTES);
}

/** The first key after every key that starts with `prefix`. */
export function afterPrefix(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix);
  let last = next.length - 1;
  while (last >= 0 && next[last] === 0xff) last--;
  if (last < 0) return Buffer.concat([prefix, Buffer.alloc(8, 0xff)]);
  next[last] = (next[last] ?? 0) + 1;
  return next.subarray(0, last + 1);
}

function prefixRange(tag: number): readonly [low: Buffer, high: Buffer] {
  return [Buffer.from([tag]), Buffer.from([tag + 1])];
}
