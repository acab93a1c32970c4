/** Opens what WeChat pushes to us: checks who sent it and decrypts the secure form. */
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

export interface PushKeys {
  token: string;
  appid: string;
  /** Given: only the secure form is believed. */
  encodingAesKey?: string;
}

export interface PushQuery {
  signature?: string;
  msg_signature?: string;
  timestamp?: string;
  nonce?: string;
}

export interface PushedEvent {
  openid: string;
  event: string;
  at: Date;
  fields: Record<string, unknown>;
}

const BLOCK = 32;

/** Whether this is WeChat's one-time check of the address. */
export function isFromWechat(keys: PushKeys, query: PushQuery): boolean {
  return same(sign(keys.token, query.timestamp, query.nonce), query.signature);
}

/** The event, or nothing when the signature, the key or the appid is not ours. */
export function openPush(keys: PushKeys, query: PushQuery, body: string): PushedEvent | undefined {
  const outer = parse(body);
  if (keys.encodingAesKey === undefined) return isFromWechat(keys, query) ? event(outer) : undefined;
  const sealed = outer?.Encrypt;
  if (typeof sealed !== 'string') return undefined;
  if (!same(sign(keys.token, query.timestamp, query.nonce, sealed), query.msg_signature)) return undefined;
  const message = decrypt(sealed, keys.encodingAesKey, keys.appid);
  return message === undefined ? undefined : event(parse(message));
}

/** `List` is one object or an array of them. */
export function listOf(fields: Record<string, unknown>): Record<string, unknown>[] {
  const list: unknown[] = Array.isArray(fields.List) ? fields.List : [fields.List];
  return list.filter((item) => typeof item === 'object' && item !== null) as Record<string, unknown>[];
}

export function decrypt(sealed: string, encodingAesKey: string, appid: string): string | undefined {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  try {
    // Node strips pads up to 16 bytes only; WeChat pads to 32.
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const padded = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
    const pad = padded.at(-1) ?? 0;
    if (pad < 1 || pad > BLOCK) return undefined;
    const plain = padded.subarray(0, padded.length - pad);
    const end = 20 + plain.readUInt32BE(16);
    if (plain.subarray(end).toString() !== appid) return undefined;
    return plain.subarray(20, end).toString('utf8');
  } catch {
    return undefined;
  }
}

function event(message: Record<string, unknown> | undefined): PushedEvent | undefined {
  if (!message || typeof message.Event !== 'string') return undefined;
  const at = new Date(Number(message.CreateTime) * 1000);
  return { openid: String(message.FromUserName), event: message.Event, at, fields: message };
}

function sign(...parts: (string | undefined)[]): string {
  return createHash('sha1')
    .update(
      parts
        .map((part) => part ?? '')
        .sort()
        .join(''),
    )
    .digest('hex');
}

function same(expected: string, given: string | undefined): boolean {
  return (
    given !== undefined &&
    given.length === expected.length &&
    timingSafeEqual(Buffer.from(expected), Buffer.from(given))
  );
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
