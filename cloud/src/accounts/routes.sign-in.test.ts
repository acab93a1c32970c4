import { get } from 'node:http';
import { generateSync } from 'otplib';
import { beforeAll, describe, expect, it } from 'vitest';
import { findAudit, verifyAudit } from '../kernel/audit.ts';
import { testApp } from '../testing/app.ts';
import { aDistrict, aStaff, systemContext } from '../testing/organisation.ts';
import { handlers } from '../http/routes.ts';
import { notificationEndpoints } from '../notifications/contract.ts';
import { disableStaff } from './commands/disable-staff.ts';
import { accounts } from './index.ts';
import { SessionModel } from './model/session.ts';

/** Stands for any domain with a stream. */
const streaming = handlers(
  { 'GET /desk/stream': notificationEndpoints['GET /desk/stream'] },
  { 'GET /desk/stream': () => ({ since: async () => [], subscribe: () => () => undefined }) },
);
const app = testApp([accounts, { name: 'streaming', routes: streaming }]);
const password = 'Lan-tian-42';
const now = () => app.clock.now();

const signIn = (username: string, word = password, headers: Record<string, string> = {}) =>
  app.call<{ status: string; error: string; message: string; enrolment: { secret: string } }>(
    'POST /sign-in',
    { body: { username, password: word }, headers },
  );
const cookieOf = (answer: { headers: Headers }): string =>
  answer.headers.get('Set-Cookie')?.match(/linying=([^;]*)/)?.[1] ?? '';
const codeFor = (secret: string): string => generateSync({ secret, epoch: now().getTime() / 1000 });

describe('signing in', () => {
  it('gives a session in a cookie that scripts cannot read', async () => {
    const { username } = await aStaff(now(), { password });
    const answer = await signIn(username.toUpperCase());
    expect(answer).toMatchObject({ status: 200, body: { status: 'signedIn', staff: { username } } });
    expect(answer.headers.get('Set-Cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await app.call('GET /desk/me', {}, cookieOf(answer))).status).toBe(200);
  });

  it('says the same of an unknown name and a wrong password, in about the same time', async () => {
    const { username } = await aStaff(now(), { password });
    await signIn('warm-up');
    const timed = async (name: string) => {
      const startedAt = performance.now();
      const { body, status } = await signIn(name, 'wrong-password');
      return { error: body.error, message: body.message, status, ms: performance.now() - startedAt };
    };
    const wrong = await timed(username);
    const unknown = await timed('nobody-here');
    expect(unknown).toMatchObject({ status: 401, error: wrong.error, message: wrong.message });
    expect(unknown.ms).toBeGreaterThan(wrong.ms / 4);
  });

  it('slows down after five failures, also for the right password, and only for that address', async () => {
    const { username } = await aStaff(now(), { password });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await signIn(username, 'wrong-password')).status).toBe(401);
    }
    const blocked = await signIn(username);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await signIn(username, password, { 'X-Forwarded-For': '10.0.0.9' })).status).toBe(200);
    app.clock.advance(61_000);
    expect((await signIn(username)).status).toBe(200);
  });

  it('ends the session that the browser had before', async () => {
    const { username, token } = await aStaff(now(), { password });
    await signIn(username, password, { Cookie: `linying=${token}` });
    expect((await app.call('GET /desk/me', {}, token)).status).toBe(401);
  });

  it('is on record, denied or not, and the record cannot be changed unseen', async () => {
    const { username, id } = await aStaff(now(), { password });
    await signIn(username, 'wrong-password');
    await signIn(username);
    const wish = { scopePath: '', wholeDistrict: true, action: 'accounts.signIn', actorId: id, limit: 9 };
    expect((await findAudit(wish)).map(({ result }) => result)).toEqual(['ok', 'denied']);
    expect((await verifyAudit()).brokenAt).toBeUndefined();
  });
});

describe('the second factor', () => {
  it('is enrolled by street staff at their first sign-in; until then nothing else is allowed', async () => {
    const { username } = await aStaff(now(), {
      password,
      unitId: await aDistrict(now()),
      role: 'supervisor',
    });
    const first = await signIn(username);
    expect(first.body.status).toBe('needsEnrolment');
    const pending = cookieOf(first);
    for (const route of ['GET /desk/me', 'GET /units', 'POST /sign-out']) {
      expect((await app.call(route, {}, pending)).status).toBe(403);
    }
    const { secret } = first.body.enrolment;
    const confirm = (code: string, token: string) =>
      app.call('POST /sign-in/code', { body: { code } }, token);
    const wrong = codeFor(secret) === '000000' ? '000001' : '000000';
    expect((await confirm(wrong, pending)).body).toMatchObject({ error: 'accounts.wrongCode' });
    const code = codeFor(secret);
    const done = await confirm(code, pending);
    expect(done.body).toMatchObject({ status: 'signedIn', staff: { totpEnrolled: true } });
    expect((await app.call('GET /desk/me', {}, cookieOf(done))).status).toBe(200);
    expect((await app.call('GET /desk/me', {}, pending)).status).toBe(401);

    const second = await signIn(username);
    expect(second.body.status).toBe('needsCode');
    expect((await confirm(code, cookieOf(second))).status).toBe(401);
    app.clock.advance(31_000);
    expect((await confirm(codeFor(secret), cookieOf(second))).status).toBe(200);
  });
});

describe('a session', () => {
  it('ends after two idle hours and after twelve in all', async () => {
    const { token } = await aStaff(now());
    const me = async () => (await app.call('GET /desk/me', {}, token)).status;
    await forgetMemory();
    for (let hour = 0; hour < 11; hour += 1) {
      app.clock.advance(3_600_000);
      await forgetMemory();
      expect(await me()).toBe(200);
    }
    app.clock.advance(3_600_001);
    await forgetMemory();
    expect(await me()).toBe(401);
    const { token: idle } = await aStaff(now());
    app.clock.advance(7_200_001);
    expect((await app.call('GET /desk/me', {}, idle)).status).toBe(401);
  });

  it('keeps no token in the database', async () => {
    const { token } = await aStaff(now());
    expect(await SessionModel.countDocuments({ _id: token })).toBe(0);
  });

  it('ends at once when the account is disabled, with its open stream', async () => {
    const { id, token } = await aStaff(now());
    const ended = new Promise<void>((resolve, reject) => {
      const headers = { Authorization: `Bearer ${token}` };
      const request = get(`${app.baseUrl()}/api/desk/stream`, { headers }, (answer) => {
        answer.resume().on('end', resolve);
        void disableStaff(systemContext(now()), { id }).catch(reject);
      });
      request.on('error', reject);
    });
    await ended;
    expect((await app.call('GET /desk/me', {}, token)).status).toBe(401);
  });

  it('ends by signing out', async () => {
    const { token } = await aStaff(now());
    expect((await app.call('POST /sign-out', {}, token)).status).toBe(200);
    expect((await app.call('GET /desk/me', {}, token)).status).toBe(401);
  });
});

/** The short memory of sessions runs by the machine's clock, which the fake one does not move. */
async function forgetMemory(): Promise<void> {
  const { refreshSessions } = await import('./sessions.ts');
  const sessions = await SessionModel.find().select('staffId').lean<{ staffId?: string }[]>();
  for (const { staffId } of sessions) if (staffId) await refreshSessions({ staffId });
}

beforeAll(() => aDistrict(now()));
