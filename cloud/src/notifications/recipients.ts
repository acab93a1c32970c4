/** Where WeChat finds a person: residents by their file, staff by the WeChat account that they have bound. */
import { staffOfWechat } from '../accounts/index.ts';
import { openidOfStaff, residentOpenid } from '../people/index.ts';
import type { Recipient } from './model.ts';

export const openidOf = ({ kind, id }: Recipient): Promise<string | undefined> =>
  kind === 'resident' ? residentOpenid(id) : openidOfStaff(id);

/** Whether this WeChat account belongs to somebody who works here. */
export const worksHere = async (openid: string): Promise<boolean> =>
  (await staffOfWechat(openid)) !== undefined;
