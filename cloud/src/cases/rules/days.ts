/** Civil days as text, `2026-11-23`, and what lies so many days ahead. */
import { firstReviewDays } from '../contract.constants.ts';

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const firstReviewOn = (today: string): string => daysAfter(today, firstReviewDays);
