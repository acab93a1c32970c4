// How a case is named on screen: the colour and icon of its state, a person's age.
import type { CaseState } from '@constants/cases';
import type { IconName } from '../../../shared/ui/icon';
import { isoDay } from '../../../shared/format/time';

export const stateLooks: Record<CaseState, { icon: IconName; look: string }> = {
  open: { icon: 'half', look: 'inProgress' },
  handingOver: { icon: 'toperson', look: 'assigned' },
  closed: { icon: 'box', look: 'closed' },
};

export const ageOf = (birthYear: number | undefined, now: number): string =>
  birthYear === undefined ? '' : `${Number(isoDay(now).slice(0, 4)) - birthYear}岁`;

/** Whole numbers plain, others with one decimal at most two. */
export const plain = (value: number): string => String(Math.round(value * 100) / 100);
