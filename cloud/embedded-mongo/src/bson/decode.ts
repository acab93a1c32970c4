/**
 * BSON bytes → document, keeping every type (see document.ts). The library's own decoder cannot promote only
 * the numbers that survive it, and it turns `{ $ref, $id }` into its DBRef class.
 */
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { badValue, MongoError } from '../errors.ts';
import { isInt32 } from './numbers.ts';
import type { Document } from './document.ts';
import { putField } from './kind.ts';

const MAX_DEPTH = 180;
const MAX_DATE = 8_640_000_000_000_000;

export function decode(bytes: Uint8Array): Document {
  const buffer = Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = new Reader(buffer);
  const document = reader.document(0);
  if (reader.at !== buffer.length) throw invalid('there are bytes after its end');
  return document;
}

const invalid = (why: string): MongoError => new MongoError(22, `Invalid BSON: ${why}`);

class Reader {
  at = 0;
  private readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  document(depth: number): Document {
    const end = this.beginList(depth);
    const document: Document = {};
    for (let type = this.byte(); type !== 0; type = this.byte()) {
      const name = this.name();
      if (name === '_bsontype') throw badValue("the field name '_bsontype' is reserved");
      putField(document, name, this.value(type, depth));
    }
    if (this.at !== end) throw invalid('a document is longer than it says');
    return document;
  }

  private array(depth: number): unknown[] {
    const end = this.beginList(depth);
    const list: unknown[] = [];
    for (let type = this.byte(); type !== 0; type = this.byte()) {
      while (this.byte() !== 0);
      list.push(this.value(type, depth));
    }
    if (this.at !== end) throw invalid('an array is longer than it says');
    return list;
  }

  private beginList(depth: number): number {
    if (depth > MAX_DEPTH) throw new MongoError(15, `Exceeded depth limit of ${MAX_DEPTH}`);
    const start = this.at;
    const end = start + this.int32();
    if (end > this.bytes.length || end < start + 5) throw invalid('a length points outside');
    return end;
  }

  private value(type: number, depth: number): unknown {
    switch (type) {
      case 0x01:
        return this.double();
      case 0x02:
        return this.string();
      case 0x03:
        return this.document(depth + 1);
      case 0x04:
        return this.array(depth + 1);
      case 0x07:
        return new ObjectId(this.take(12));
      case 0x08:
        return this.byte() !== 0;
      case 0x09:
        return this.date();
      case 0x0a:
        return null;
      case 0x10:
        return this.int32();
      case 0x12:
        return new Long(this.int32(), this.int32());
      default:
        return this.rareValue(type, depth);
    }
  }

  private rareValue(type: number, depth: number): unknown {
    switch (type) {
      case 0x05:
        return this.binary();
      case 0x06:
        return undefined;
      case 0x0b:
        return new BSONRegExp(this.name(), this.name());
      case 0x0d:
        return new Code(this.string());
      case 0x0e:
        return new BSONSymbol(this.string());
      case 0x0f:
        return this.scopedCode(depth);
      case 0x11:
        return new Timestamp(new Long(this.int32(), this.int32(), true));
      case 0x13:
        return new Decimal128(this.take(16));
      case 0xff:
        return new MinKey();
      case 0x7f:
        return new MaxKey();
      default:
        throw invalid(`unsupported type 0x${type.toString(16)}`);
    }
  }

  private byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw invalid('it ends too early');
    return value;
  }

  private int32(): number {
    const b = this.bytes;
    const at = this.at;
    if (at + 4 > b.length) throw invalid('it ends too early');
    this.at = at + 4;
    return b.readInt32LE(at);
  }

  private double(): number | Double {
    if (this.at + 8 > this.bytes.length) throw invalid('it ends too early');
    const value = this.bytes.readDoubleLE(this.at);
    this.at += 8;
    return isInt32(value) ? new Double(value) : value;
  }

  private date(): Date {
    const milliseconds = new Long(this.int32(), this.int32()).toNumber();
    if (Math.abs(milliseconds) > MAX_DATE) throw badValue('dates beyond the years ±271821 are not supported');
    return new Date(milliseconds);
  }

  /** A copy: the bytes belong to a socket or to the storage's memory map. */
  private take(length: number): Buffer {
    const end = this.at + length;
    if (length < 0 || end > this.bytes.length) throw invalid('it ends too early');
    const taken = Buffer.from(this.bytes.subarray(this.at, end));
    this.at = end;
    return taken;
  }

  private name(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end < 0) throw invalid('a name has no end');
    return this.text(end, end + 1);
  }

  private string(): string {
    const length = this.int32();
    const end = this.at + length - 1;
    if (length < 1 || end >= this.bytes.length) throw invalid('a string points outside');
    return this.text(end, end + 1);
  }

  /** Short ASCII, which most names and codes are, without a call into the runtime. */
  private text(end: number, next: number): string {
    const { bytes, at } = this;
    this.at = next;
    if (end - at > 24) return bytes.toString('utf8', at, end);
    let text = '';
    for (let i = at; i < end; i++) {
      const unit = bytes[i] as number;
      if (unit > 0x7f) return bytes.toString('utf8', at, end);
      text += String.fromCharCode(unit);
    }
    return text;
  }

  private binary(): Binary {
    let length = this.int32();
    const subtype = this.byte();
    if (subtype === Binary.SUBTYPE_BYTE_ARRAY) length = this.int32();
    return new Binary(this.take(length), subtype);
  }

  private scopedCode(depth: number): Code {
    this.int32();
    return new Code(this.string(), this.document(depth + 1));
  }
}
