/** Passwords and second factors: the only file that touches either in the clear. */
import { hash, verify } from '@node-rs/argon2';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { toDataURL } from 'qrcode';
import { blindIndex, decryptField, encryptField } from '../kernel/crypto.ts';
import { invalid } from '../kernel/errors.ts';
import { staffCollection } from './model/staff.ts';
import type { StaffDocument } from './model/staff.ts';
import { passwordProblem } from './rules/passwords.ts';

/** argon2id with the memory and passes that OWASP recommends. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export function assertGoodPassword(password: string, person: { username: string }): void {
  const problem = passwordProblem(password, person);
  if (!problem) return;
  throw invalid('accounts.weakPassword', problem, { issues: [{ path: '/password', message: problem }] });
}

let decoy: Promise<string> | undefined;

/** Takes the same time whether the account is known or not. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has');
  const right = await verify(stored ?? (await decoy), password);
  return right && stored !== undefined;
}

export interface Enrolment {
  secret: string;
  otpauthUrl: string;
  qrDataUrl: string;
}

export async function newEnrolment(username: string): Promise<Enrolment> {
  const secret = generateSecret();
  const otpauthUrl = generateURI({ issuer: '邻应', label: username, secret });
  return { secret, otpauthUrl, qrDataUrl: await toDataURL(otpauthUrl) };
}

/** The time step of the code when it is right and later than the last one used; one step early or late is accepted. */
export function totpStep(
  secret: string,
  code: string,
  now: Date,
  after: number | undefined,
): number | undefined {
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: 30 });
  if (!result.valid) return undefined;
  const step = Math.floor(epoch / 30) + result.delta;
  return after !== undefined && step <= after ? undefined : step;
}

const totpPlace = (staffId: string) => ({ collection: staffCollection, id: staffId, field: 'totpSecret' });
const phonePlace = (staffId: string) => ({ collection: staffCollection, id: staffId, field: 'phone' });

export const sealTotp = (secret: string, staffId: string): string => encryptField(secret, totpPlace(staffId));
export const openTotp = (sealed: string, staffId: string): string => decryptField(sealed, totpPlace(staffId));
export const sealPhone = (phone: string, staffId: string): string => encryptField(phone, phonePlace(staffId));
export const openPhone = (member: Pick<StaffDocument, '_id' | 'phone'>): string =>
  decryptField(member.phone, phonePlace(member._id));

/** Finds who has bound a WeChat account, without keeping the account's id. */
export const wechatIndexOf = (openid: string): string => blindIndex(openid, 'openid');
