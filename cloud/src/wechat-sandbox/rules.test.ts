import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWechatSandbox } from './index.ts';
import { encrypt, signature } from './push-crypto.ts';

const PROGRESS = 'LySandboxTemplateRequestProgress00000000001';
const APP = { appid: 'wxlinyingsandbox01', secret: 'sandbox-secret-of-no-value' };

let sandbox: Awaited<ReturnType<typeof startWechatSandbox>>;
beforeAll(async () => {
  sandbox = await startWechatSandbox();
  const people = [
    { openid: 'o-wang', name: '王秀兰', phone: '13800000001', role: '居民' },
    { openid: 'o-li', name: '李敏', phone: '13800000002', role: '社工' },
  ];
  await control('people', { people });
});
afterAll(() => sandbox.stop());
beforeEach(() => {
  sandbox.world.faults.length = 0;
  sandbox.world.quotas.clear();
});

const control = async (path: string, body: object = {}, method = 'POST') => {
  const response = await fetch(`${sandbox.url}/sandbox/${path}`, { method, body: JSON.stringify(body) });
  return (await response.json()) as Record<string, string>;
};
const get = async (path: string) =>
  (await fetch(sandbox.url + path)).json() as Promise<Record<string, unknown>>;
const post = async (path: string, body: object | string) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(sandbox.url + path, { method: 'POST', body: text });
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
};
const token = async (force = false) =>
  String(
    (await post('/cgi-bin/stable_token', { grant_type: 'client_credential', ...APP, force_refresh: force }))
      .access_token,
  );
const login = (code: string, app = APP) =>
  get(
    `/sns/jscode2session?appid=${app.appid}&secret=${app.secret}&js_code=${code}&grant_type=authorization_code`,
  );
const send = async (over: object = {}) =>
  post(`/cgi-bin/message/subscribe/send?access_token=${await token()}`, {
    touser: 'o-wang',
    template_id: PROGRESS,
    page: 'pages/matters/index?id=1',
    data: {
      thing1: { value: '路灯不亮' },
      phrase2: { value: '已派单' },
      thing3: { value: '已派给社工李敏' },
      time4: { value: '2026年11月23日 09:12' },
    },
    ...over,
  });
const accept = () => control('people/o-wang/subscriptions', { tmplIds: [PROGRESS] });

describe('login', () => {
  it('takes a code once and says who it is, without an errcode', async () => {
    const { code = '' } = await control('people/o-wang/login-code');
    const answer = await login(code);
    expect(answer).toMatchObject({ openid: 'o-wang' });
    expect(answer).not.toHaveProperty('errcode');
    expect((await login(code)).errcode).toBe(40029);
  });
  it('refuses a code after five minutes, a phone code, and a wrong secret', async () => {
    const { code = '' } = await control('people/o-wang/login-code');
    await control('clock', { advanceMs: 301_000 });
    expect((await login(code)).errcode).toBe(40029);
    const phone = await control('people/o-wang/phone-code');
    expect((await login(String(phone.code))).errcode).toBe(40029);
    expect((await login('x', { ...APP, secret: 'no' })).errcode).toBe(40125);
    expect((await login('x', { ...APP, appid: 'no' })).errcode).toBe(40013);
  });
  it('ends errmsg with a request id', async () => {
    expect((await login('none')).errmsg).toMatch(/ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  });
});

describe('tokens', () => {
  it('keeps the same token until its last five minutes, then overlaps', async () => {
    const first = await token();
    expect(await token()).toBe(first);
    await control('clock', { advanceMs: 7_200_000 - 290_000 });
    const second = await token();
    expect(second).not.toBe(first);
    const check = (t: string) => post(`/wxa/getwxacodeunlimit?access_token=${t}`, { scene: '%' });
    expect((await check(first)).errcode).toBe(40129);
    await control('clock', { advanceMs: 300_000 });
    expect((await check(first)).errcode).toBe(42001);
    expect((await check('nobody')).errcode).toBe(40001);
    expect((await check('')).errcode).toBe(41001);
  });
  it('refreshes by force only after 30 seconds', async () => {
    const first = await token();
    await control('clock', { advanceMs: 31_000 });
    const second = await token(true);
    expect(second).not.toBe(first);
    expect(await token(true)).toBe(second);
  });
});

describe('subscribe messages', () => {
  it('sends one message for one accept, then refuses', async () => {
    await accept();
    expect(await send()).toMatchObject({ errcode: 0, errmsg: 'ok' });
    expect((await send()).errcode).toBe(43101);
    const { items } = await get('/sandbox/people/o-wang/messages');
    expect((items as { fields: unknown[] }[]).at(-1)?.fields).toContainEqual({
      label: '当前状态',
      value: '已派单',
    });
  });
  it('names the first bad field', async () => {
    await accept();
    const data = (over: object) => ({
      data: {
        thing1: { value: '灯' },
        phrase2: { value: '已派单' },
        thing3: { value: '好' },
        time4: { value: '15:01' },
        ...over,
      },
    });
    const message = async (over: object) => String((await send(data(over))).errmsg);
    expect(await message({ thing1: { value: '字'.repeat(21) } })).toContain('data.thing1.value invalid');
    expect(await message({ phrase2: { value: '办理 ing' } })).toContain('data.phrase2.value invalid');
    expect(await message({ thing3: { value: '' } })).toContain('data.thing3.value is empty');
    expect(await message({ thing3: { value: '换\n行' } })).toContain('data.thing3.value invalid');
    expect(await message({ time4: { value: '明天下午' } })).toContain('data.time4.value invalid');
    expect(await message({ thing9: { value: '多' } })).toContain('data.thing9.value invalid');
    expect((await send(data({ thing1: { value: '😀'.repeat(20) } }))).errcode).toBe(0);
  });
  it('knows wrong people, templates, pages and bodies', async () => {
    expect((await send({ touser: 'nobody' })).errcode).toBe(40003);
    expect((await send({ template_id: 'x' })).errcode).toBe(40037);
    expect((await send({ page: '/pages/x' })).errcode).toBe(41030);
    expect((await send({ data: '{}' })).errcode).toBe(47001);
    const path = `/cgi-bin/message/subscribe/send?access_token=${await token()}`;
    expect((await post(path, '')).errcode).toBe(44002);
    expect((await post(path, '{')).errcode).toBe(47001);
    expect((await get(path)).errcode).toBe(43002);
  });
  it('answers the dialog as the phone is set, and forgets credits when a template is refused', async () => {
    expect(await accept()).toMatchObject({ [PROGRESS]: 'accept' });
    await control('people/o-wang', { refused: [PROGRESS] }, 'PATCH');
    expect((await send()).errcode).toBe(43101);
    expect(await accept()).toMatchObject({ [PROGRESS]: 'reject' });
    await control('people/o-wang', { refused: [], subscribing: 'off' }, 'PATCH');
    expect(await accept()).toMatchObject({ errCode: 20004 });
    await control('people/o-wang', { subscribing: 'accept' }, 'PATCH');
    expect((await send()).errcode).toBe(43101);
  });
  it('stops at the daily quota until the day ends', async () => {
    await control('quotas', { api: '/cgi-bin/message/subscribe/send', perDay: 0 });
    expect((await send()).errcode).toBe(45009);
  });
});

describe('mini-program codes', () => {
  it('answers a picture, or JSON when something is wrong', async () => {
    const url = `${sandbox.url}/wxa/getwxacodeunlimit?access_token=${await token()}`;
    const ask = (body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
    const good = await ask({ scene: 'r=123', page: 'pages/home/index' });
    expect(good.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await good.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const errcode = async (body: object) => ((await (await ask(body)).json()) as { errcode: number }).errcode;
    expect(await errcode({ scene: '中文' })).toBe(40129);
    expect(await errcode({ scene: 'x'.repeat(33) })).toBe(40169);
    expect(await errcode({ scene: 'x', page: '/pages/home' })).toBe(41030);
  });
});

describe('push crypto', () => {
  it("reproduces WeChat's published vectors", () => {
    expect(signature('AAAAA', '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696');
    const message = '{"demo_resp":"good luck"}';
    const sealed = encrypt(message, 'A'.repeat(43), 'wxba5fad812f8e6fb9', Buffer.from('707722b803182950'));
    expect(sealed).toBe(
      'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    );
    expect(signature('AAAAA', '1713424427', '415670741', sealed)).toBe(
      '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    );
  });
});
