/** Mini-program codes: a real picture (a QR code stands in for WeChat's round code). */
import { toBuffer } from 'qrcode';
import { WechatError } from '../errors.ts';
import type { SandboxApi } from './api.ts';

const SCENE = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]+$/;

export const codeUnlimited: SandboxApi = {
  path: '/wxa/getwxacodeunlimit',
  method: 'POST',
  token: true,
  async run({ world, body }) {
    const { scene, page = 'pages/home/index', width = 430, env_version: version = 'release' } = body;
    if (typeof scene !== 'string' || !SCENE.test(scene)) throw new WechatError(40129);
    if (scene.length > 32) throw new WechatError(40169);
    if (typeof page !== 'string' || !/^[\w-]+(\/[\w-]+)*$/.test(page)) throw new WechatError(41030);
    const released = world.pages === null || world.pages.includes(page);
    if (body.check_path !== false && !released) throw new WechatError(41030);
    if (!['release', 'trial', 'develop'].includes(String(version))) throw new WechatError(40097);
    if (typeof width !== 'number' || width < 280 || width > 1280) throw new WechatError(40097);
    return toBuffer(`weapp://${world.appid}/${page}?scene=${encodeURIComponent(scene)}`, {
      width,
      margin: 2,
    });
  },
};
