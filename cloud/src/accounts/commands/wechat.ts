/** WeChat accounts: sessions of the mini-program, and a colleague's account bound by a one-use code. */
import { randomInt } from 'node:crypto';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { conflict, notFound } from '../../kernel/errors.ts';
import { assertNotBlocked, attemptKey, countFailure, forgetFailures } from '../attempts.ts';
import { wechatIndexOf } from '../credentials.ts';
import { CodeModel, codeFingerprint } from '../model/code.ts';
import type { CodeDocument } from '../model/code.ts';
import { StaffModel } from '../model/staff.ts';
import type { StaffDocument } from '../model/staff.ts';
import { refreshSessions, startSession } from '../sessions.ts';
import { loadSelf } from './load-staff.ts';
import { writeStaff } from './write-staff.ts';

const bindingMs = 10 * 60_000;

/** Signs a resident in; a colleague who has bound this WeChat account is signed in with it. */
export const openSession = command<{ residentId: string; openid: string }, { token: string }>({
  name: 'accounts.openSession',
  run: async ({ now, input: { residentId, openid } }) => {
    const wechatIndex = wechatIndexOf(openid);
    return { token: await startSession({ kind: 'wechat', residentId, wechatIndex }, now) };
  },
});

export const issueBindingCode = command<undefined, { code: string; expiresAt: Date }>({
  name: 'accounts.issueBindingCode',
  run: async (call) => {
    const { _id: staffId } = await loadSelf(call.actor);
    await audit(call, { action: 'accounts.issueBindingCode' });
    const code = String(randomInt(100_000_000)).padStart(8, '0');
    const expiresAt = new Date(call.now.getTime() + bindingMs);
    await CodeModel.deleteMany({ staffId, purpose: 'wechat' });
    await CodeModel.create([{ _id: codeFingerprint('wechat', code), purpose: 'wechat', staffId, expiresAt }]);
    return { code, expiresAt };
  },
});

/** Binds the caller's WeChat account to whom the code was given; the code is used up. */
export const bindWechat = command<{ code: string; openid: string }, { staffId: string }>({
  name: 'accounts.bindWechat',
  run: async (call) => {
    const { now, input } = call;
    const wechatIndex = wechatIndexOf(input.openid);
    const attempt = attemptKey('binding', wechatIndex, '');
    await assertNotBlocked(attempt, now);
    const _id = codeFingerprint('wechat', input.code);
    const known = await CodeModel.findOneAndDelete({ _id, expiresAt: { $gt: now } }).lean<CodeDocument>();
    const member = known && (await StaffModel.findById(known.staffId).lean<StaffDocument>());
    if (!member || member.disabledAt) {
      await countFailure(attempt, now);
      throw notFound('accounts.bindingCodeUnknown', '绑定码不正确或已过期，请在管理后台重新生成');
    }
    await forgetFailures(attempt);
    await audit(call, {
      action: 'accounts.bindWechat',
      target: { kind: 'staff', id: member._id },
      scopePath: member.unitPaths[0],
    });
    try {
      await writeStaff(call, member, { $set: { wechatIndex } });
    } catch (error) {
      if (isDuplicateKey(error)) throw conflict('accounts.wechatTaken', '这个微信已绑定其他工作人员');
      throw error;
    }
    await refreshSessions({ wechatIndex });
    return { staffId: member._id };
  },
});
