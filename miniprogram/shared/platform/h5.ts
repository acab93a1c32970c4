/** The same in a browser: preview and browser tests, with the WeChat sandbox behind the same origin. */
import { Refused, type LocalFile, type Platform } from './types';
import { keepFile, keptFile } from './h5-files';
import { inkInBrowser } from './h5-ink';
import { recordInBrowser } from './h5-record';
import { sandboxLoginCode, sandboxPhoneCode, sandboxSubscribe, sandboxUser } from './h5-sandbox';
import { spotInBrowser } from './h5-spot';

const pickFiles = (count: number) =>
  new Promise<File[]>((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = count > 1;
    input.style.display = 'none';
    const finish = () => {
      resolve([...(input.files ?? [])].slice(0, count));
      input.remove();
    };
    input.onchange = finish;
    input.oncancel = finish;
    document.body.append(input);
    input.click();
  });

/** Several people may be tried in one browser: each keeps their own things. */
const keptAs = (name: string) => `linying.${sandboxUser() ?? ''}.${name}`;

export const h5: Platform = {
  kind: 'h5',
  insets: () => ({ top: 8, capsule: 16 }),
  origin: () => '',
  async http({ method, url, headers, body }) {
    const answer = await fetch(url, {
      method,
      headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json().catch(() => undefined) };
  },
  async upload({ url, headers, file, onProgress }) {
    const bytes = keptFile(file.path);
    const form = new FormData();
    form.append('file', bytes, file.kind === 'photo' ? 'photo.jpg' : 'voice.webm');
    return new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      call.open('POST', url);
      Object.entries(headers).forEach(([name, value]) => call.setRequestHeader(name, value));
      call.responseType = 'json';
      call.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
      call.onload = () => resolve({ status: call.status, body: call.response as unknown });
      call.onerror = () => reject(new Error('network'));
      call.send(form);
    });
  },
  loginCode: sandboxLoginCode,
  phoneButton: (onCode, onRefused) => ({
    onClick: () => void sandboxPhoneCode().then(onCode, (error: Error) => onRefused(error.message)),
  }),
  subscribe: sandboxSubscribe,
  inkPad: inkInBrowser,
  keepFile: (file) => Promise.resolve(file),
  pickPhotos: async (count) =>
    (await pickFiles(count)).map((file): LocalFile => ({ path: keepFile(file), kind: 'photo' })),
  previewPhotos: (_urls, current) => void window.open(current, '_blank', 'noopener'),
  record: recordInBrowser,
  play(url, onEnd) {
    const sound = new Audio(url);
    sound.onended = onEnd;
    sound.onerror = onEnd;
    void sound.play().catch(onEnd);
    return () => sound.pause();
  },
  currentSpot: spotInBrowser,
  openMap: () => Promise.reject(new Refused('网页预览没有地图导航，请在微信里用')),
  call: (phone) => window.location.assign(`tel:${phone}`),
  copy: (text) => void navigator.clipboard?.writeText(text).catch(() => undefined),
  store: {
    get: (name) => {
      const text = window.localStorage.getItem(keptAs(name));
      return text === null ? undefined : (JSON.parse(text) as unknown);
    },
    set: (name, value) => window.localStorage.setItem(keptAs(name), JSON.stringify(value)),
    remove: (name) => window.localStorage.removeItem(keptAs(name)),
  },
  online: () => Promise.resolve(navigator.onLine),
  onNetwork: (listener) => {
    window.addEventListener('online', () => listener(true));
    window.addEventListener('offline', () => listener(false));
  },
  onPrivacyAsked: () => undefined,
  openPrivacyContract: () => undefined,
};
