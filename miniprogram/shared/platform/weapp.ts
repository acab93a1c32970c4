/** The phone as WeChat gives it to a mini-program. */
import Taro from '@tarojs/taro';
import { inkInWechat } from './weapp-ink';
import { recordInWechat } from './weapp-record';
import { Refused, type LocalFile, type Platform, type SubscribeChoice } from './types';

type PrivacyReply = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void;
interface PrivacyApi {
  /** Missing before library 2.32.3. */
  onNeedPrivacyAuthorization?: (this: void, listener: (resolve: PrivacyReply) => void) => void;
}

const refusedBy = (words: string) => () => {
  throw new Refused(words);
};

/** wx.request knows no PATCH: it travels as a POST that names the real method. */
const methodFor = (
  method: string,
): { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; headers: Record<string, string> } =>
  method === 'PATCH'
    ? { method: 'POST', headers: { 'X-HTTP-Method-Override': 'PATCH' } }
    : { method: method as 'GET' | 'POST' | 'PUT' | 'DELETE', headers: {} };

export const weapp: Platform = {
  kind: 'weapp',
  insets() {
    const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
    const capsule = Taro.getMenuButtonBoundingClientRect();
    return { top: statusBarHeight, capsule: capsule.left > 0 ? windowWidth - capsule.left + 7 : 101 };
  },
  origin: () => API_ORIGIN,
  async http({ method, url, headers, body }) {
    const real = methodFor(method);
    const answer = await Taro.request({
      url,
      method: real.method,
      header: { ...headers, ...real.headers },
      ...(body === undefined ? {} : { data: body }),
    });
    return { status: answer.statusCode, body: answer.data as unknown };
  },
  async upload({ url, headers, file, onProgress }) {
    const task = Taro.uploadFile({ url, filePath: file.path, name: 'file', header: headers });
    task.progress(({ progress }) => onProgress?.(progress / 100));
    const answer = await task;
    return { status: answer.statusCode, body: JSON.parse(answer.data) as unknown };
  },
  loginCode: async () => (await Taro.login()).code,
  phoneButton: (onCode, onRefused) => ({
    openType: 'getPhoneNumber',
    onGetPhoneNumber: ({ detail }) => {
      const { code } = detail as { code?: string };
      if (code) onCode(code);
      else onRefused('没有拿到手机号。不登记也能提交，社工会在这里回您');
    },
  }),
  async subscribe(templateIds) {
    const answer = (await Taro.requestSubscribeMessage({
      tmplIds: templateIds,
      entityIds: [],
    })) as unknown as Record<string, string>;
    const known = (choice: string | undefined): SubscribeChoice =>
      choice === 'accept' ? 'accept' : choice === 'ban' ? 'ban' : 'reject';
    return Object.fromEntries(templateIds.map((id) => [id, known(answer[id])]));
  },
  async scanCode() {
    const scanned = await Taro.scanCode({ onlyFromCamera: true }).catch(() => undefined);
    return scanned?.result;
  },
  inkPad: inkInWechat,
  async keepFile(file) {
    const saved = await Taro.saveFile({ tempFilePath: file.path }).catch(() => undefined);
    return saved && 'savedFilePath' in saved ? { ...file, path: saved.savedFilePath } : file;
  },
  async pickPhotos(count) {
    const picked = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] }).catch(
      () => undefined,
    );
    return (picked?.tempFiles ?? []).map(({ tempFilePath }): LocalFile => ({
      path: tempFilePath,
      kind: 'photo',
    }));
  },
  previewPhotos: (urls, current) => void Taro.previewImage({ urls, current }),
  record: recordInWechat,
  play(url, onEnd) {
    const sound = Taro.createInnerAudioContext();
    sound.src = url;
    sound.onEnded(onEnd);
    sound.onError(onEnd);
    sound.play();
    return () => sound.destroy();
  },
  async chooseOnMap() {
    const spot = await Taro.chooseLocation({}).catch(() => undefined);
    return spot
      ? { lng: Number(spot.longitude), lat: Number(spot.latitude), name: spot.name || spot.address }
      : undefined;
  },
  async currentSpot() {
    const spot = await Taro.getLocation({ type: 'gcj02' }).catch(
      refusedBy('没有拿到位置，您可以搜地址或选家里'),
    );
    return { lng: spot.longitude, lat: spot.latitude, accuracyMetres: Math.round(spot.accuracy) };
  },
  async openMap({ lng, lat, name }, address) {
    await Taro.openLocation({ longitude: lng, latitude: lat, name: name ?? address, address });
  },
  call: (phone) => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined),
  copy: (text) => void Taro.setClipboardData({ data: text }),
  store: {
    get: (name) => Taro.getStorageSync<unknown>(name),
    set: (name, value) => Taro.setStorageSync(name, value),
    remove: (name) => Taro.removeStorageSync(name),
  },
  online: async () => (await Taro.getNetworkType()).networkType !== 'none',
  onNetwork: (listener) => Taro.onNetworkStatusChange(({ isConnected }) => listener(isConnected)),
  onPrivacyAsked(ask) {
    // The typings describe the listener's argument as a plain result; it is the function that answers.
    const { onNeedPrivacyAuthorization: listen } = wx as unknown as PrivacyApi;
    listen?.((resolve) =>
      ask((agreed) =>
        resolve(agreed ? { event: 'agree', buttonId: 'agree-privacy' } : { event: 'disagree' }),
      ),
    );
  },
  openPrivacyContract: () => void wx.openPrivacyContract({}),
};
