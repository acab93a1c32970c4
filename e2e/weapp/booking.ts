/** The emitted mini-program against a running server: from the home page to the slip of a booked visit, then moved and cancelled. */
import path from 'node:path';
import { Container } from './container.ts';
import { builtOrigin } from './run.ts';
import { findPath, hasClass, textOf } from './tree.ts';

export interface WeappBooking {
  base: string;
  openid: string;
  offer: string;
}
export interface WeappBooked {
  appointmentId: string;
  /** What stood above the button when it was pressed. */
  sentence: string;
  slip: string;
}

export async function runBooking({ base, openid, offer }: WeappBooking): Promise<WeappBooked> {
  const phone = new Container({ base, openid, builtOrigin, folder: path.resolve('dist/weapp') });
  phone.launch('/pages/home/index');
  await phone.until('the services', () => phone.text.includes('预约社工'));
  phone.tap((node) => hasClass(node, 'service') && textOf(node).startsWith('预约社工'));
  await phone.until('what can be booked', () => phone.text.includes(offer) && phone.has('offer'));
  phone.tap((node) => hasClass(node, 'offer') && textOf(node).startsWith(offer));
  await phone.until('a chosen time', () => phone.has('sum') && phone.text.includes('选好'));
  const sum = findPath(phone.root, (node) => hasClass(node, 'sum'))?.at(-1);
  const sentence = sum ? textOf(sum) : '';
  phone.tapText('就约这个时间');
  await phone.until('the kept place', () => phone.text.includes('这个时间替您占到'));
  await phone.until('what the tap will ask', () => phone.text.includes('到时发微信提醒您'));
  phone.tapText('就这样约');
  await phone.until('the slip', () => phone.text.includes('预约编号'));
  await phone.until('the promise of a reminder', () => phone.text.includes('到时发微信提醒您'));
  const slip = phone.text;
  phone.tapText('看预约');
  await phone.until('the booking', () => phone.page.route.endsWith('detail/index') && phone.has('head-time'));
  const appointmentId = String((phone.page as { $taroParams?: { id?: string } }).$taroParams?.id ?? '');

  phone.tapText('来不了，取消这次');
  await phone.until('the question', () => phone.text.includes('取消这次预约？'));
  phone.tap((node) => hasClass(node, 'chip') && textOf(node) === '不需要了');
  await phone.until('the button to cancel', () => phone.text.includes('取消预约'));
  phone.tapText('取消预约');
  await phone.until('the end of it', () => phone.text.includes('已取消'));
  if (phone.problems.length > 0) throw new Error(`the bundle complained: ${phone.problems.join('; ')}`);
  return { appointmentId, sentence, slip };
}
