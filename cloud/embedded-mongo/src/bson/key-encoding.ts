/** Order-preserving bytes of any BSON value: comparing the bytes is comparing the values. */
import type { ObjectId, Timestamp } from 'bson';
import { binaryBytes, binarySubtype, codeText, regexParts, stringOf } from './compare.ts';
import type { Document } from './document.ts';
import { writeNumber } from './key-number.ts';
import { KeyWriter } from './key-writer.ts';
import { Kind, kindOf } from './kind.ts';

const shared = new KeyWriter();

export function encodeKey(value: unknown): Buffer {
  shared.length = 0;
  writeValue(shared, value);
  return shared.take();
}

/** Values one after another; those with a direction below zero in turned order. */
export function encodeCompoundKey(values: readonly unknown[], directions: readonly number[]): Buffer {
  shared.length = 0;
  for (let i = 0; i < values.length; i++) {
    const start = shared.length;
    writeValue(shared, values[i]);
    if ((directions[i] ?? 1) < 0) shared.invert(start);
  }
  return shared.take();
}

/** No value's bytes are the beginning of another's; lists end in 0, which is below every kind. */
function writeValue(writer: KeyWriter, value: unknown): void {
  const kind = kindOf(value);
  writer.byte(kind);
  switch (kind) {
    case Kind.Number:
      return writeNumber(writer, value);
    case Kind.String:
      return writer.string(stringOf(value));
    case Kind.Object:
      return writeDocument(writer, value as Document);
    case Kind.Array:
      for (const element of value as unknown[]) writeValue(writer, element);
      return writer.byte(0);
    case Kind.Binary:
      writer.uint32(binaryBytes(value).length);
      writer.byte(binarySubtype(value));
      return writer.raw(binaryBytes(value));
    case Kind.ObjectId:
      return writer.raw((value as ObjectId).id);
    case Kind.Boolean:
      return writer.byte(value ? 1 : 0);
    case Kind.Date:
      return writer.double(Number(value) + 0);
    default:
      return writeRare(writer, kind, value);
  }
}

function writeRare(writer: KeyWriter, kind: number, value: unknown): void {
  if (kind === Kind.Timestamp) {
    writer.uint32((value as Timestamp).high >>> 0);
    writer.uint32((value as Timestamp).low >>> 0);
  } else if (kind === Kind.Regex) {
    for (const part of regexParts(value)) writer.string(part);
  } else if (kind === Kind.Code) {
    writer.string(codeText(value));
  }
}

function writeDocument(writer: KeyWriter, document: Document): void {
  for (const name of Object.keys(document)) {
    writer.byte(kindOf(document[name]));
    writer.string(name);
    writeValue(writer, document[name]);
  }
  writer.byte(0);
}
