/** Signing in: password first, then the second factor where it is asked for. */
import type { Actor } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import type { AuditInput } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { unauthenticated } from '../../kernel/errors.ts';
import { assertNotBlocked, attemptKey, countFailure, forgetFailures } from '../attempts.ts';
import { isPassword, newEnrolment, openTotp, sealTotp, totpStep } from '../credentials.ts';
import type { Enrolment } from '../credentials.ts';
import { hashToken } from '../model/session.ts';
import { StaffModel } from '../model/staff.ts';
import type { StaffDocument } from '../model/staff.ts';
import { organisation } from '../organisation.ts';
import { needsSecondFactor } from '../policy.ts';
import { endSessions, pendingSession, startSession } from '../sessions.ts';
import { writeStaff } from './write-staff.ts';

export type SignInResult =
  | { status: 'signedIn'; token: string; staffId: string }
  | { status: 'needsCode'; token: string }
  | { status: 'needsEnrolment'; token: string; enrolment: Enrolment };

interface Credentials {
  username: string;
  password: string;
  /** The token that the browser had before; it ends, so that nobody can have planted it. */
  earlierToken?: string;
}

export const signIn = command<Credentials, SignInResult>({
  name: 'accounts.signIn',
  run: async (call) => {
    const { username, password, earlierToken } = call.input;
    const { now, ip } = call;
    const attempt = attemptKey('sign-in', username, ip);
    await assertNotBlocked(attempt, now);
    const member = await StaffModel.findOne({ username: username.toLowerCase() }).lean<StaffDocument>();
    const right = await isPassword(member?.passwordHash, password);
    if (!member || !right || member.disabledAt) {
      await countFailure(attempt, now);
      await record(call, member, 'denied');
      throw unauthenticated('accounts.wrongCredentials', '工号或密码不正确');
    }
    await forgetFailures(attempt);
    if (earlierToken) await endSessions({ _id: hashToken(earlierToken) });
    if (member.totpSecret) {
      const token = await startSession({ kind: 'browser', staffId: member._id, pending: true }, now);
      return { status: 'needsCode', token };
    }
    if (await mustEnrol(member)) {
      const enrolment = await newEnrolment(member.username);
      const enrolling = sealTotp(enrolment.secret, member._id);
      const token = await startSession(
        { kind: 'browser', staffId: member._id, pending: true, enrolling },
        now,
      );
      return { status: 'needsEnrolment', token, enrolment };
    }
    return admit(call, member);
  },
});

export const confirmCode = command<{ token: string | undefined; code: string }, SignInResult>({
  name: 'accounts.confirmCode',
  run: async (call) => {
    const { now, ip, input } = call;
    const session = await pendingSession(input.token, now);
    const member = await StaffModel.findById(session.staffId).lean<StaffDocument>();
    if (!member || member.disabledAt) throw unauthenticated('accounts.signInAgain', '请重新登录');
    const attempt = attemptKey('code', member._id, ip);
    await assertNotBlocked(attempt, now);
    const sealed = session.enrolling ?? member.totpSecret ?? '';
    const step = totpStep(openTotp(sealed, member._id), input.code, now, member.totpStep);
    if (step === undefined) {
      await countFailure(attempt, now);
      await record(call, member, 'denied');
      throw unauthenticated('accounts.wrongCode', '动态验证码不正确，请核对手机时间后再试');
    }
    await forgetFailures(attempt);
    // The versioned write lets one of two calls with the same code through.
    const confirmed = await writeStaff(call, member, {
      $set: { totpStep: step, ...(session.enrolling ? { totpSecret: session.enrolling } : {}) },
    });
    await endSessions({ _id: session._id });
    return admit(call, confirmed);
  },
});

export const signOut = command<{ sessionId: string }, void>({
  name: 'accounts.signOut',
  run: async (call) => {
    await audit(call, { action: 'accounts.signOut' });
    await endSessions({ _id: call.input.sessionId });
  },
});

interface Attempt {
  actor: Actor;
  now: Date;
  ip?: string;
}

async function admit(call: Attempt, member: StaffDocument): Promise<SignInResult> {
  await record(call, member, 'ok');
  const token = await startSession({ kind: 'browser', staffId: member._id }, call.now);
  const lastSignIn = { at: call.now, ip: call.ip ?? '' };
  await StaffModel.updateOne({ _id: member._id }, { $set: { lastSignIn } });
  return { status: 'signedIn', token, staffId: member._id };
}

async function mustEnrol(member: StaffDocument): Promise<boolean> {
  const { units } = await organisation();
  return needsSecondFactor(
    member.posts.flatMap(({ unitId, role }) => {
      const kind = units.get(unitId)?.kind;
      return kind ? [{ role, kind }] : [];
    }),
  );
}

/** What was typed as a login name is not written down unless it is one: people type passwords there. */
async function record(
  { now, ip }: Attempt,
  member: StaffDocument | null,
  result: NonNullable<AuditInput['result']>,
): Promise<void> {
  const actor: Actor = member
    ? { kind: 'system', id: member._id, name: member.name }
    : { kind: 'visitor', id: 'unknown', name: '未知账号' };
  const target = member ? { target: { kind: 'staff', id: member._id } } : {};
  const scopePath = member?.unitPaths[0] ?? '';
  await audit({ actor, now, ip }, { action: 'accounts.signIn', ...target, result, scopePath });
}
