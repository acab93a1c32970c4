/** Document → BSON bytes, the counterpart of decode.ts. */
import { serialize } from 'bson';
import type { Document } from './document.ts';

/** Fields that are undefined are left out. */
export function encode(document: Document): Buffer {
  const bytes = serialize(document, { ignoreUndefined: true, checkKeys: false });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
