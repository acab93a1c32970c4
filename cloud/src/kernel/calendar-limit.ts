/** A limit of time as people agree on it ("3 working days"), and the moment at which it runs out. */
import type { WorkingCalendar } from './calendar.ts';

/** `minutes` run around the clock; the other two only in office hours. */
export interface Limit {
  amount: number;
  unit: 'minutes' | 'workingMinutes' | 'workingDays';
}

export function dueAfter(calendar: WorkingCalendar, from: Date, limit: Limit): Date {
  if (limit.unit === 'minutes') return new Date(from.getTime() + limit.amount * 60_000);
  if (limit.unit === 'workingMinutes') return calendar.addWorkingMinutes(from, limit.amount);
  return calendar.addWorkingDays(from, limit.amount);
}

/** Moves a due time by a stretch that does not count, in the measure of the limit. */
export function extendBy(
  calendar: WorkingCalendar,
  unit: Limit['unit'],
  due: Date,
  span: { from: Date; to: Date },
): Date {
  if (unit === 'minutes') return new Date(due.getTime() + span.to.getTime() - span.from.getTime());
  return calendar.addWorkingMinutes(due, calendar.workingMinutesBetween(span.from, span.to));
}

/** The instant at which a share of the time between two instants is used, in the measure of the limit. */
export function shareOf(
  calendar: WorkingCalendar,
  unit: Limit['unit'],
  span: { from: Date; to: Date },
  share: number,
): Date {
  if (unit === 'minutes') {
    return new Date(span.from.getTime() + (span.to.getTime() - span.from.getTime()) * share);
  }
  const minutes = calendar.workingMinutesBetween(span.from, span.to);
  return calendar.addWorkingMinutes(span.from, minutes * share);
}

/** 3个工作日 · 2.5小时 · 30分钟; whether hours are office hours is said by the due date beside it. */
export function limitLabel(limit: Limit): string {
  if (limit.unit === 'workingDays') return `${limit.amount}个工作日`;
  if (limit.amount < 60) return `${limit.amount}分钟`;
  return `${Number((limit.amount / 60).toFixed(1))}小时`;
}
