// How a case is named on screen: the colour and icon of its state, its day, a person's age.
import type { CaseState } from '@constants/cases';
import type { IconName } from '../../../shared/ui/icon';
import { isoDay, monthDay } from '../../../shared/format/time';

export const stateLooks: Record<CaseState, { icon: IconName; look: string }> = {
  open: { icon: 'half', look: 'inProgress' },
  handingOver: { icon: 'toperson', look: 'assigned' },
  closed: { icon: 'box', look: 'closed' },
};

const noon = (day: string) => `${day}T12:00:00+08:00`;

/** 12月23日, with the year when it is not this one. */
export function dayInWords(day: string, now: number): string {
  const sameYear = day.slice(0, 4) === isoDay(now).slice(0, 4);
  return sameYear ? monthDay(noon(day)) : `${day.slice(0, 4)}年${monthDay(noon(day))}`;
}

export const ageOf = (birthYear: number | undefined, now: number): string =>
  birthYear === undefined ? '' : `${Number(isoDay(now).slice(0, 4)) - birthYear}岁`;

/** Whole numbers plain, others with one decimal at most two. */
export const plain = (value: number): string => String(Math.round(value * 100) / 100);
