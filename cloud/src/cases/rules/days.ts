/** When a case is looked at for the first time. */
import { daysAfter } from '../../kernel/calendar-days.ts';
import { firstReviewDays } from '../contract.constants.ts';

export const firstReviewOn = (today: string): string => daysAfter(today, firstReviewDays);
