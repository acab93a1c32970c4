/** Door cards: a code that only this server can make for an address, checked in constant time. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from '../kernel/crypto.ts';
import { codeOf, normalCode } from './rules/visit/door-card.ts';

export const doorCode = (addressId: string): string =>
  codeOf(createHmac('sha256', derivedKey('door cards')).update(addressId).digest());

export function cardFits(addressId: string | undefined, given: string): boolean {
  if (addressId === undefined) return false;
  const expected = Buffer.from(doorCode(addressId));
  const told = Buffer.from(normalCode(given));
  return told.length === expected.length && timingSafeEqual(told, expected);
}
