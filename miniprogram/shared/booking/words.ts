/** A booking in words: when, who comes where, how long. */
import type { OfferKind, PlaceKind } from '../../../cloud/src/appointments/contract.constants';
import type { AppointmentRow } from '../api/types';
import { addDays, civilDay, daysBetween, dayWord, monthDay, weekdayText } from '../format/days';
import { clockTime } from '../format/time';

/** 今天 9:30, 明天 9:30, else 11月25日 周三 9:30. */
export function bookingTime(start: string, now: Date): string {
  return `${bookingDay(civilDay(start), now)} ${clockTime(start)}`;
}
export function bookingDay(day: string, now: Date): string {
  const today = civilDay(now);
  return day === today || day === addDays(today, 1)
    ? dayWord(day, today)
    : `${monthDay(day)} ${weekdayText(day)}`;
}

/** 周三 while that says which one, else the date: for places with little room. */
export function nearDay(day: string, now: Date): string {
  const away = daysBetween(civilDay(now), day);
  return away >= 0 && away < 7 ? dayWord(day, civilDay(now)) : monthDay(day);
}

/** 约 40 分钟, 约 1 个半小时, 约 2 小时 */
export function lengthText(minutes: number): string {
  if (minutes < 60) return `约 ${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return `约 ${hours} 小时`;
  return rest === 30 ? `约 ${hours} 个半小时` : `约 ${hours} 小时 ${rest} 分钟`;
}

interface Meeting {
  /** The worker, or words for somebody suitable; the room when nobody comes. */
  who: string;
  room: boolean;
  placeKind: PlaceKind;
  /** The senior for whom it is booked, when not the reader. */
  forName?: string | undefined;
}

/** 李敏到您家, 您到服务点找李敏, 李敏打电话给您 */
export function meetingText({ who, room, placeKind, forName }: Meeting): string {
  const you = forName ?? '您';
  if (placeKind === 'home') return `${who}到${you}家`;
  if (placeKind === 'phone') return `${who}打电话给${you}`;
  if (placeKind === 'video') return `${who}和${you}视频`;
  return room ? `${you}到${who}` : `${you}到服务点找${who}`;
}

/** Title of the page where a time is chosen, by kind. */
export const chooseTitles: Record<OfferKind, string> = {
  homeVisit: '约社工上门',
  rehabilitation: '约康复',
  bathing: '约助浴',
  counselling: '约心理倾听',
  escort: '约人陪同就医',
  window: '约窗口办事',
  venue: '约场地',
};

/** 社工李敏上门, 到活动室, as the line beside the calendar leaf. */
export function providerText({
  provider,
  placeKind,
}: Pick<AppointmentRow, 'provider' | 'placeKind'>): string {
  if (!provider) return '正在安排人';
  if (provider.kind === 'room') return `到${provider.name}`;
  const person = `${provider.role}${provider.name}`;
  if (placeKind === 'home') return `${person}上门`;
  if (placeKind === 'phone') return `${person}来电话`;
  return placeKind === 'video' ? `和${person}视频` : `找${person}`;
}
