/** Personal data at rest: AES-256-GCM bound to its place, and a keyed fingerprint for looking a value up. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where a ciphertext belongs; moved to another document or field it no longer opens. */
export interface FieldPlace {
  collection: string;
  id: string;
  field: string;
}

export interface KeyRing {
  /** New values are encrypted with this key. */
  current: string;
  /** Every key that stored values may still need, 32 bytes each, by key id. */
  keys: Readonly<Record<string, Buffer>>;
  /** For blind indexes; stays the same when encryption keys rotate. */
  indexKey: Buffer;
}

let ring: KeyRing | undefined;

/** Given once at start from the configuration. */
export function useKeyRing(next: KeyRing): void {
  for (const [id, key] of Object.entries(next.keys)) {
    if (key.length !== 32) throw new Error(`PII key ${id} must have 32 bytes.`);
    if (!/^[A-Za-z0-9_-]{1,16}$/.test(id)) throw new Error('A PII key id has 1 to 16 letters or digits.');
  }
  if (!next.keys[next.current]) throw new Error(`The current PII key ${next.current} is missing.`);
  ring = next;
}

const ivLength = 12;
const tagLength = 16;

/** `keyId.base64url(iv + tag + ciphertext)` */
export function encryptField(plain: string, place: FieldPlace): string {
  const { id: current, key } = keyNamed(theRing().current);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad(place, current));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `${current}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

export function decryptField(stored: string, place: FieldPlace): string {
  const dot = stored.indexOf('.');
  const { id, key } = keyNamed(stored.slice(0, dot));
  const bytes = Buffer.from(stored.slice(dot + 1), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(aad(place, id)).setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  const sealed = bytes.subarray(ivLength + tagLength);
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
}

/** The value under the current key, or undefined when it already is. */
export function rotateField(stored: string, place: FieldPlace): string | undefined {
  if (stored.startsWith(`${theRing().current}.`)) return undefined;
  return encryptField(decryptField(stored, place), place);
}

/** Equal values of one purpose have equal fingerprints; without the key they tell nothing. */
export const blindIndex = (value: string, purpose: string): string =>
  createHmac('sha256', theRing().indexKey)
    .update(`${purpose}\u0000${value.trim().toLowerCase()}`)
    .digest('base64url');

/** A key for another use (signing links, hashing tokens), derived so that no two uses share one. */
export const derivedKey = (purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', theRing().indexKey, 'linying', purpose, 32));

function theRing(): KeyRing {
  if (!ring) throw new Error('The PII keys have not been loaded.');
  return ring;
}

function keyNamed(id: string): { id: string; key: Buffer } {
  const key = Object.hasOwn(theRing().keys, id) ? theRing().keys[id] : undefined;
  if (!key) throw new Error('The stored value names an unknown PII key.');
  return { id, key };
}

const aad = ({ collection, id, field }: FieldPlace, keyId: string): Buffer =>
  Buffer.from([keyId, collection, id, field].join('\u0000'));
