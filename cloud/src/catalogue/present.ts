/** Stored categories, policies and calendars as the contract shows them. */
import { isPublishedYear, yearOf } from '../kernel/calendar-days.ts';
import type { Calendar, Category, CategoryNode, DeadlinePolicy } from './contract.ts';
import type { CalendarDocument, CategoryDocument, PolicyDocument } from './model.ts';

export const presentCategory = (stored: CategoryDocument): Category => ({
  code: stored._id,
  ...(stored.parentCode === undefined ? {} : { parentCode: stored.parentCode }),
  name: stored.name,
  icon: stored.icon,
  active: stored.active,
  defaultUrgency: stored.defaultUrgency,
  order: stored.order,
  ...(stored.deadlinePolicyCode === undefined ? {} : { deadlinePolicyCode: stored.deadlinePolicyCode }),
  version: stored.version,
});

export const presentPolicy = (stored: PolicyDocument): DeadlinePolicy => ({
  code: stored._id,
  name: stored.name,
  limits: stored.limits,
  reminders: stored.reminders,
  ladder: stored.ladder,
  version: stored.version,
});

export const presentCalendar = (stored: CalendarDocument, now: Date): Calendar => ({
  unitId: stored._id,
  unitName: stored.unitName,
  name: stored.name,
  week: stored.week,
  followsPublicHolidays: stored.followsPublicHolidays,
  overrides: stored.overrides,
  version: stored.version,
  warnings: stored.followsPublicHolidays ? yearWarnings(now) : [],
});

/** This year and the next: a limit given in December ends in January. */
function yearWarnings(now: Date): string[] {
  const year = yearOf(now.getTime());
  return [year, year + 1]
    .filter((entry) => !isPublishedYear(entry))
    .map((entry) => `${entry}年的放假安排还没有公布，按周一到周五推算，到期时间可能会变`);
}

/** What residents choose from: active categories only, a parent with its children. */
export function categoryTree(categories: Iterable<Category>): CategoryNode[] {
  const active = [...categories].filter((entry) => entry.active);
  const brief = ({ code, name, icon }: Category) => ({ code, name, icon });
  return active
    .filter((entry) => entry.parentCode === undefined)
    .map((top) => ({
      ...brief(top),
      children: active.filter((entry) => entry.parentCode === top.code).map(brief),
    }));
}
