/** What others ask of the catalogue, answered from memory. */
import type { WorkingCalendar } from '../kernel/calendar.ts';
import type { Category, DeadlinePolicy } from './contract.ts';
import { catalogue } from './snapshot.ts';

export const findCategory = (code: string): Category | undefined => catalogue().categories.get(code);

export const allCategories = (): Category[] => [...catalogue().categories.values()];

/** The category's own policy, else its parent's. */
export function policyCodeOf(categoryCode: string): string | undefined {
  const category = findCategory(categoryCode);
  if (category?.deadlinePolicyCode !== undefined) return category.deadlinePolicyCode;
  return category?.parentCode === undefined ? undefined : policyCodeOf(category.parentCode);
}

export const findDeadlinePolicy = (code: string): DeadlinePolicy | undefined =>
  catalogue().policies.get(code);

/** The calendar of the unit at the end of the path, else of the nearest unit above that has one. */
export function calendarOf(unitPath: string): WorkingCalendar {
  const { calendars, fallback } = catalogue();
  const unitIds = unitPath.split('/').reverse();
  for (const id of unitIds) {
    const own = calendars.get(id);
    if (own) return own;
  }
  return fallback;
}
