/** Ids: sortable by time of making, or derived from an idempotency key so that a repeat hits the same document. */
import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const timeLength = 10;
const randomLength = 16;

let lastTime = 0;
let pool = Buffer.alloc(0);
let poolAt = 0;

/** A 26-character id; ids made later by this process sort later (to the millisecond). */
export function newId(): string {
  const time = Math.max(Date.now(), lastTime);
  lastTime = time;
  return base32Time(time) + base32(nextRandomBytes());
}

/** The id of the document that a keyed create makes; the unique `_id` then does the work of the key. */
export function idFrom(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\u0000')).digest();
  return base32(digest.subarray(0, timeLength + randomLength));
}

function base32Time(time: number): string {
  let text = '';
  for (let rest = time, index = 0; index < timeLength; index += 1) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Five bits of each byte: simple, and 16 bytes carry 80 random bits. */
function base32(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += alphabet.charAt(byte & 31);
  return text;
}

/** One system call fills the pool for 256 ids. */
function nextRandomBytes(): Uint8Array {
  if (poolAt + randomLength > pool.length) {
    pool = randomBytes(randomLength * 256);
    poolAt = 0;
  }
  poolAt += randomLength;
  return pool.subarray(poolAt - randomLength, poolAt);
}
