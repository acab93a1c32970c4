/** A place in a queue in words: what for and for whom, how far in front, which days. */
import { dayParts, waitStates } from '../../../cloud/src/appointments/contract.constants';
import type { WaitEntry } from '../api/types';
import { bookingDay } from './words';

export const waitName = ({ offerName, forOther }: Pick<WaitEntry, 'offerName' | 'forOther'>): string =>
  `${offerName}${forOther ? `，替${forOther}排的` : ''}`;

/** 排队中，下一个就是您 or 排队中，前面 2 位 */
export function waitPlace(place: number | undefined): string {
  const waiting = waitStates.waiting.resident;
  if (place === undefined) return waiting;
  return place === 1 ? `${waiting}，下一个就是您` : `${waiting}，前面 ${place - 1} 位`;
}

/** Nothing when they suffice, or nothing is asked. */
export const missingText = ({ missingPoints, state }: Pick<WaitEntry, 'missingPoints' | 'state'>): string => {
  if (!missingPoints) return '';
  const missing = `积分不够，还差 ${missingPoints} 积分`;
  return state === 'waiting' ? `${missing}。位置替您留着，攒够了再轮到您` : missing;
};

/** 11月25日 周三、11月26日 周四，上午 */
export function waitDays({ dates, part }: Pick<WaitEntry, 'dates' | 'part'>, now: Date): string {
  const days = dates.map((date) => bookingDay(date, now)).join('、');
  return `${days}，${part === 'any' ? '上午下午都可以' : dayParts[part]}`;
}
