/** WeChat's own side of the message push crypto; kept apart from the client's, so that each proves the other. */
import { createCipheriv, createHash, randomBytes } from 'node:crypto';

const BLOCK = 32;

export function signature(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex');
}

export function encrypt(
  message: string,
  encodingAesKey: string,
  appid: string,
  salt = randomBytes(16),
): string {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const content = Buffer.from(message);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const plain = Buffer.concat([salt, size, content, Buffer.from(appid)]);
  const pad = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(pad, pad)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}
