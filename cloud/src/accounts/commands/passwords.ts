/** Passwords: a one-use code sets the first or a forgotten one, its owner changes it knowing the old one. */
import { createHmac, randomBytes } from 'node:crypto';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { derivedKey } from '../../kernel/crypto.ts';
import { invalid, notFound } from '../../kernel/errors.ts';
import { assertNotBlocked, attemptKey, countFailure, forgetFailures } from '../attempts.ts';
import { assertGoodPassword, hashPassword, isPassword } from '../credentials.ts';
import { CodeModel, codeFingerprint } from '../model/code.ts';
import type { CodeDocument } from '../model/code.ts';
import { StaffModel } from '../model/staff.ts';
import type { StaffDocument } from '../model/staff.ts';
import { endAllSessions } from './end-sessions.ts';
import { loadManaged, loadSelf } from './load-staff.ts';
import { writeStaff } from './write-staff.ts';

const resetMs = 24 * 3_600_000;
/** Without letters and digits that look alike when read out. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export interface ResetCode {
  resetCode: string;
  expiresAt: Date;
}

/** A new code; earlier ones stop working. With an idempotency key a repeat gives the same code again. */
export const issueReset = command<{ id: string }, ResetCode>({
  name: 'accounts.issueReset',
  run: async (call) => {
    const { id } = call.input;
    const member = await loadManaged(call.actor, id);
    await audit(call, {
      action: 'accounts.issueReset',
      target: { kind: 'staff', id },
      scopePath: member.unitPaths[0],
    });
    const resetCode = toCode(
      call.key
        ? createHmac('sha256', derivedKey('reset codes')).update(call.key.id).digest()
        : randomBytes(12),
    );
    const expiresAt = new Date(call.now.getTime() + resetMs);
    await CodeModel.deleteMany({ staffId: id, purpose: 'password' });
    await CodeModel.create([
      { _id: codeFingerprint('password', resetCode), purpose: 'password', staffId: id, expiresAt },
    ]);
    return { resetCode, expiresAt };
  },
});

export const resetPassword = command<{ code: string; password: string }, void>({
  name: 'accounts.resetPassword',
  run: async (call) => {
    const { code, password } = call.input;
    const attempt = attemptKey('reset', '', call.ip);
    await assertNotBlocked(attempt, call.now);
    const _id = codeFingerprint('password', code);
    const known = await CodeModel.findOne({ _id, expiresAt: { $gt: call.now } }).lean<CodeDocument>();
    const member = known && (await StaffModel.findById(known.staffId).lean<StaffDocument>());
    if (!member || member.disabledAt) {
      await countFailure(attempt, call.now);
      throw notFound('accounts.resetCodeUnknown', '重置码不正确或已失效，请向管理员重新索取');
    }
    assertGoodPassword(password, member);
    const passwordHash = await hashPassword(password);
    // Whoever takes the code away uses it; a second one at the same time finds nothing.
    const { deletedCount } = await CodeModel.deleteOne({ _id });
    if (deletedCount === 0)
      throw notFound('accounts.resetCodeUnknown', '重置码不正确或已失效，请向管理员重新索取');
    await audit(call, {
      action: 'accounts.resetPassword',
      target: { kind: 'staff', id: member._id },
      scopePath: member.unitPaths[0],
    });
    await endAllSessions(await writeStaff(call, member, { $set: { passwordHash } }));
  },
});

export const changePassword = command<{ current: string; next: string }, void>({
  name: 'accounts.changePassword',
  run: async (call) => {
    const member = await loadSelf(call.actor);
    await assertOwnPassword(member, call.input.current, call);
    assertGoodPassword(call.input.next, member);
    const passwordHash = await hashPassword(call.input.next);
    await audit(call, { action: 'accounts.changePassword', target: { kind: 'staff', id: member._id } });
    await endAllSessions(await writeStaff(call, member, { $set: { passwordHash } }));
  },
});

/** Throttled like signing in: an unattended screen must not become a way to guess. */
export async function assertOwnPassword(
  member: StaffDocument,
  password: string,
  { now, ip }: { now: Date; ip?: string },
): Promise<void> {
  const attempt = attemptKey('own password', member._id, ip);
  await assertNotBlocked(attempt, now);
  if (!(await isPassword(member.passwordHash, password))) {
    await countFailure(attempt, now);
    throw invalid('accounts.wrongPassword', '当前密码不正确');
  }
  await forgetFailures(attempt);
}

const toCode = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 12)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
