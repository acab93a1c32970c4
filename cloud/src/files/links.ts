/** Signed links to private files: made only for a reader who may see the file, good for some minutes. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from '../kernel/crypto.ts';

export type Variant = 'full' | 'thumbnail';

const LIFETIME_MS = 15 * 60_000;

/** Path under the API's origin. Links of the same quarter of an hour are equal, so that browsers may keep pictures. */
export function signedPath(id: string, variant: Variant, now: Date): string {
  const until = (Math.floor(now.getTime() / LIFETIME_MS) + 2) * LIFETIME_MS;
  const query = new URLSearchParams({ variant, until: String(until), signature: sign(id, variant, until) });
  return `/api/files/${id}?${query.toString()}`;
}

export function isSigned(
  id: string,
  { variant, until, signature }: { variant: Variant; until: number; signature: string },
  now: Date,
): boolean {
  const expected = Buffer.from(sign(id, variant, until));
  const given = Buffer.from(signature);
  return until > now.getTime() && given.length === expected.length && timingSafeEqual(given, expected);
}

const sign = (id: string, variant: Variant, until: number): string =>
  createHmac('sha256', derivedKey('file links')).update(`${id}\n${variant}\n${until}`).digest('base64url');
