/** The part of `wx` that the mini-program uses, over a real server: network, sign-in by the sandbox, storage, devices that answer at once. */
import { Blob } from 'node:buffer';

export interface WxOptions {
  /** Origin of the running server. */
  base: string;
  /** The origin that was built into the bundle. */
  builtOrigin: string;
  /** Whose phone this is, as the sandbox knows the person. */
  openid: string;
}
type Call = Record<string, unknown> & {
  success?: (answer: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (answer: unknown) => void;
};

/** WeChat's way of answering: callbacks, whatever happens. */
const answering = (work: (call: Call) => Promise<unknown>) => (call: Call) => {
  work(call).then(
    (answer) => {
      call.success?.(answer);
      call.complete?.(answer);
    },
    (error: unknown) => {
      const failure = { errMsg: `fail ${String(error)}` };
      call.fail?.(failure);
      call.complete?.(failure);
    },
  );
  return { abort: () => undefined, onProgressUpdate: () => undefined, offProgressUpdate: () => undefined };
};

/** A picture of one pixel, for whatever asks for a photo. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export function createWx(
  { base, builtOrigin, openid }: WxOptions,
  routes: Record<string, (call: Call) => void>,
) {
  const store = new Map<string, unknown>();
  const real = (url: unknown) => String(url).replace(builtOrigin, base);
  const sandbox = async (path: string, body: object = {}) => {
    const answer = await fetch(`${base}/sandbox/people/${encodeURIComponent(openid)}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} for ${path}`);
    return (await answer.json()) as Record<string, unknown>;
  };

  const request = answering(async ({ url, method = 'GET', header, data }: Call) => {
    const answer = await fetch(real(url), {
      method: String(method),
      headers: { 'Content-Type': 'application/json', ...(header as Record<string, string>) },
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    });
    return {
      statusCode: answer.status,
      data: await answer.json().catch(() => ''),
      header: {},
      errMsg: 'request:ok',
    };
  });
  const uploadFile = answering(async ({ url, header }) => {
    const form = new FormData();
    form.append('file', new Blob([photo], { type: 'image/png' }), 'photo.png');
    const answer = await fetch(real(url), {
      method: 'POST',
      headers: header as Record<string, string>,
      body: form,
    });
    return { statusCode: answer.status, data: await answer.text(), errMsg: 'uploadFile:ok' };
  });
  const nothing = () => undefined;

  return {
    ...Object.fromEntries(
      Object.entries(routes).map(([name, go]) => [name, answering(async (call) => go(call))]),
    ),
    request,
    uploadFile,
    login: answering(async () => sandbox('login-code')),
    requestSubscribeMessage: answering(async ({ tmplIds }) => sandbox('subscriptions', { tmplIds })),
    chooseMedia: answering(async () => ({
      tempFiles: [{ tempFilePath: 'wxfile://photo.png', fileType: 'image' }],
    })),
    getNetworkType: answering(async () => ({ networkType: 'wifi' })),
    makePhoneCall: answering(async () => ({})),
    onNetworkStatusChange: nothing,
    onNeedPrivacyAuthorization: nothing,
    getWindowInfo: () => ({ statusBarHeight: 47, windowWidth: 390, windowHeight: 844, pixelRatio: 3 }),
    getMenuButtonBoundingClientRect: () => ({
      left: 296,
      right: 383,
      top: 51,
      bottom: 83,
      width: 87,
      height: 32,
    }),
    getSystemInfoSync: () => ({
      SDKVersion: '3.6.0',
      platform: 'devtools',
      windowWidth: 390,
      screenWidth: 390,
    }),
    getStorageSync: (name: string) => store.get(name) ?? '',
    setStorageSync: (name: string, value: unknown) => void store.set(name, structuredClone(value)),
    removeStorageSync: (name: string) => void store.delete(name),
    canIUse: () => true,
    nextTick: (work: () => void) => setTimeout(work, 0),
    webpackJsonp: undefined as unknown,
  };
}
