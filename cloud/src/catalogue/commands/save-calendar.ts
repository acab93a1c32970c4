/** Makes and changes the working calendar of a unit. */
import { command } from '../../kernel/command.ts';
import { unprocessable } from '../../kernel/errors.ts';
import type { Calendar } from '../contract.ts';
import { CalendarModel, type CalendarDocument } from '../model.ts';
import { calendarIssues } from '../rules.ts';
import { saveDocument } from './save-document.ts';

export type CalendarInput = Omit<Calendar, 'version' | 'warnings'> & { version?: number; unitPath: string };

export const saveCalendar = command<CalendarInput, CalendarDocument>({
  name: 'catalogue.saveCalendar',
  run: async (call) => {
    const { unitId, version, ...fields } = call.input;
    const issues = calendarIssues(fields);
    const first = issues[0];
    if (first)
      throw unprocessable('catalogue.calendarUnsound', `日历不能这样保存：${first.message}`, { issues });
    fields.overrides.sort((left, right) => left.date.localeCompare(right.date));
    return saveDocument(CalendarModel, call, {
      id: unitId,
      version,
      fields,
      event: 'catalogue.calendarSaved',
    });
  },
});
