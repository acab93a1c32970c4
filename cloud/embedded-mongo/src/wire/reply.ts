// Writes answers: the message frame, and the cursor answer that carries stored documents byte for byte.
import { OP_MSG, OP_QUERY, OP_REPLY } from './message.ts';

/** Frames an encoded answer document for the kind of request it answers. */
export function frameReply(requestId: number, requestOpCode: number, body: Uint8Array): Buffer {
  const isOld = requestOpCode === OP_QUERY;
  const head = isOld ? 36 : 21;
  const frame = Buffer.allocUnsafe(head + body.length);
  frame.fill(0, 0, head);
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(requestId, 8);
  frame.writeInt32LE(isOld ? OP_REPLY : OP_MSG, 12);
  if (isOld) {
    frame.writeInt32LE(8, 16); // AwaitCapable
    frame.writeInt32LE(1, 32); // one document follows
  }
  frame.set(body, head);
  return frame;
}

/** A BSON array of documents that are already BSON. */
export function rawArray(documents: readonly Uint8Array[]): Buffer {
  let size = 5;
  documents.forEach((document, index) => (size += 2 + String(index).length + document.length));
  const array = Buffer.allocUnsafe(size);
  let position = array.writeInt32LE(size, 0);
  documents.forEach((document, index) => {
    position = array.writeUInt8(0x03, position);
    position += array.write(String(index), position, 'latin1');
    position = array.writeUInt8(0, position);
    array.set(document, position);
    position += document.length;
  });
  array.writeUInt8(0, position);
  return array;
}

/** `{ cursor: { id, ns, [batchField]: [...] }, ok: 1 }` around a batch that is already a BSON array. */
export function cursorReply(
  id: bigint,
  namespace: string,
  batchField: 'firstBatch' | 'nextBatch',
  batch: Uint8Array,
): Buffer {
  const idValue = Buffer.allocUnsafe(8);
  idValue.writeBigInt64LE(id);
  const cursor = rawDocument([
    [0x12, 'id', idValue],
    [0x02, 'ns', bsonString(namespace)],
    [0x04, batchField, batch],
  ]);
  const ok = Buffer.allocUnsafe(8);
  ok.writeDoubleLE(1);
  return rawDocument([
    [0x03, 'cursor', cursor],
    [0x01, 'ok', ok],
  ]);
}

function rawDocument(fields: readonly (readonly [type: number, name: string, value: Uint8Array])[]): Buffer {
  let size = 5;
  for (const [, name, value] of fields) size += 2 + name.length + value.length;
  const document = Buffer.allocUnsafe(size);
  let position = document.writeInt32LE(size, 0);
  for (const [type, name, value] of fields) {
    position = document.writeUInt8(type, position);
    position += document.write(name, position, 'latin1');
    position = document.writeUInt8(0, position);
    document.set(value, position);
    position += value.length;
  }
  document.writeUInt8(0, position);
  return document;
}

function bsonString(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  const value = Buffer.allocUnsafe(4 + bytes + 1);
  value.writeInt32LE(bytes + 1, 0);
  value.write(text, 4);
  value.writeUInt8(0, 4 + bytes);
  return value;
}
