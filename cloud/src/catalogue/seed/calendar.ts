/** Office hours that a new deployment starts with: Monday to Friday with a lunch break, public holidays followed. */
import type { CalendarDefinition } from '../../kernel/calendar.ts';

const morning = { startMinute: 8 * 60 + 30, endMinute: 12 * 60 };
const afternoon = { startMinute: 14 * 60, endMinute: 17 * 60 + 30 };
const workday = [morning, afternoon];

export const calendarSeed: Omit<CalendarDefinition, 'id'> = {
  name: '机关办公时间',
  week: [workday, workday, workday, workday, workday, [], []],
  followsPublicHolidays: true,
  overrides: [],
};
