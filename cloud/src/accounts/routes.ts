/** HTTP to commands and queries, nothing else. */
import { unauthenticated } from '../kernel/errors.ts';
import { handlers } from '../http/routes.ts';
import type { CookieSession } from '../http/routes.ts';
import { accountEndpoints } from './contract.ts';
import type { SignedInStaff } from './contract.ts';
import { addLeave, removeLeave } from './commands/leaves.ts';
import { changePassword, issueReset, resetPassword } from './commands/passwords.ts';
import { changePosts } from './commands/change-posts.ts';
import { changeStaff } from './commands/change-staff.ts';
import { createStaff } from './commands/create-staff.ts';
import { disableStaff, enableStaff } from './commands/disable-staff.ts';
import { setDuty, stepUp, switchPost } from './commands/own-session.ts';
import { confirmCode, signIn, signOut } from './commands/sign-in.ts';
import type { SignInResult } from './commands/sign-in.ts';
import { moveUnit } from './commands/move-unit.ts';
import { changeUnit, closeUnit, createUnit } from './commands/units.ts';
import { issueBindingCode } from './commands/wechat.ts';
import {
  latestMove,
  listAudit,
  listStaff,
  listUnits,
  presentedStaff,
  presentedUnit,
  signedIn,
  staffDetail,
} from './queries.ts';

const ok = { ok: true } as const;

export const accountRoutes = handlers(accountEndpoints, {
  'POST /sign-in': async ({ context, body, token, cookieSession }) =>
    signInAnswer(await signIn(context, { ...body, earlierToken: token }), cookieSession),
  'POST /sign-in/code': async ({ context, body, token, cookieSession }) =>
    signInAnswer(await confirmCode(context, { token, code: body.code }), cookieSession),
  'POST /sign-out': async ({ context, sessionId = '', cookieSession }) => {
    await signOut(context, { sessionId });
    cookieSession.end();
    return ok;
  },
  'POST /password-reset': async ({ context, body }) => {
    await resetPassword(context, body);
    return ok;
  },

  'GET /desk/me': ({ actor }) => me(actor.id, actor.post),
  'POST /desk/me/post': async ({ actor, context, body, sessionId = '' }) => {
    await switchPost(context, { sessionId, post: body });
    return me(actor.id, body);
  },
  'POST /desk/me/password': async ({ context, body, cookieSession }) => {
    await changePassword(context, body);
    cookieSession.end();
    return ok;
  },
  'POST /desk/me/step-up': async ({ context, body, sessionId = '' }) => {
    const { until } = await stepUp(context, { sessionId, password: body.password });
    return { until: until.toISOString() };
  },
  'POST /desk/me/binding-code': async ({ context }) => {
    const { code, expiresAt } = await issueBindingCode(context, undefined);
    return { code, expiresAt: expiresAt.toISOString() };
  },
  'POST /desk/me/duty': async ({ actor, context, body }) => {
    await setDuty(context, body);
    return me(actor.id, actor.post);
  },

  'GET /units': async ({ actor, query }) => ({ items: await listUnits(actor, query) }),
  'POST /units': async ({ context, body }) => presentedUnit((await createUnit(context, body)).id),
  'PATCH /units/:id': async ({ context, params, body }) =>
    presentedUnit((await changeUnit(context, { ...params, ...body })).id),
  'POST /units/:id/move': async ({ context, params, body }) =>
    presentedUnit((await moveUnit(context, { ...params, ...body })).id),
  'GET /unit-moves/latest': async ({ actor }) => {
    const move = await latestMove(actor);
    return move ? { move } : {};
  },
  'POST /units/:id/close': async ({ context, params }) =>
    presentedUnit((await closeUnit(context, params)).id),

  'GET /staff': ({ actor, query, now }) => listStaff(actor, query, now),
  'GET /staff/:id': ({ actor, params, now }) => staffDetail(actor, params.id, now),
  'POST /staff': async ({ actor, context, body, now }) => {
    const { id } = await createStaff(context, body);
    const { resetCode } = await issueReset(context, { id });
    return { staff: await staffDetail(actor, id, now), resetCode };
  },
  'PATCH /staff/:id': async ({ context, params, body, now }) =>
    presentedStaff(await changeStaff(context, { ...params, ...body }), now),
  'PUT /staff/:id/posts': async ({ context, params, body, now }) =>
    presentedStaff(await changePosts(context, { ...params, ...body }), now),
  'POST /staff/:id/leaves': async ({ context, params, body, now }) => {
    const { from, to, reason } = body;
    const leave = { ...params, from: new Date(from), to: new Date(to), reason };
    return presentedStaff(await addLeave(context, leave), now);
  },
  'DELETE /staff/:id/leaves/:leaveId': async ({ context, params, now }) =>
    presentedStaff(await removeLeave(context, params), now),
  'POST /staff/:id/reset': async ({ context, params }) => {
    const { resetCode, expiresAt } = await issueReset(context, params);
    return { resetCode, expiresAt: expiresAt.toISOString() };
  },
  'POST /staff/:id/disable': async ({ context, params, now }) =>
    presentedStaff(await disableStaff(context, params), now),
  'POST /staff/:id/enable': async ({ context, params, now }) =>
    presentedStaff(await enableStaff(context, params), now),

  'GET /audit': ({ actor, query }) => listAudit(actor, query),
});

async function me(staffId: string, post?: { unitId: string; role: string }): Promise<SignedInStaff> {
  const staff = await signedIn(staffId, post);
  if (!staff) throw unauthenticated('accounts.noPost', '您目前没有可用的岗位，请联系管理员');
  return staff;
}

async function signInAnswer(result: SignInResult, cookieSession: CookieSession) {
  cookieSession.start(result.token);
  if (result.status === 'signedIn') return { status: result.status, staff: await me(result.staffId) };
  if (result.status === 'needsEnrolment') return { status: result.status, enrolment: result.enrolment };
  return { status: result.status };
}
