/** When a course meets: its weekly times between its first and last day, without public holidays and skipped days. */
import { dateOf, dayAt, dayNumber, publishedKind, weekdayOf } from '../../kernel/calendar-days.ts';
import type { CourseDocument, Meeting } from '../model/course.ts';

const MINUTE = 60_000;

export interface PlannedMeeting {
  date: string;
  start: Date;
  end: Date;
}

type Timetable = Pick<CourseDocument, 'weekly' | 'firstDay' | 'lastDay' | 'skipDays'>;

/** From the day `from` on, at most until the day `to` (both included, YYYY-MM-DD), in order of time. */
export function meetingsOf(course: Timetable, from: string, to: string): PlannedMeeting[] {
  const first = dayNumber(from > course.firstDay ? from : course.firstDay);
  const last = dayNumber(to < course.lastDay ? to : course.lastDay);
  const skipped = new Set(course.skipDays);
  const found: PlannedMeeting[] = [];
  for (let day = first; day <= last; day += 1) {
    const date = dateOf(day);
    if (skipped.has(date) || publishedKind(date) === 'holiday') continue;
    for (const meeting of course.weekly) {
      if (meeting.weekday === weekdayOf(day)) found.push(onDay(day, date, meeting));
    }
  }
  return found.sort((left, right) => left.start.getTime() - right.start.getTime());
}

const onDay = (day: number, date: string, { from, to }: Meeting): PlannedMeeting => ({
  date,
  start: new Date(dayAt(day) + from * MINUTE),
  end: new Date(dayAt(day) + to * MINUTE),
});

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** 每周二、周四 9:30–10:30；周六 14:00–15:00 */
export function timesInWords(weekly: readonly Meeting[]): string {
  const byTime = new Map<string, number[]>();
  for (const { weekday, from, to } of [...weekly].sort((left, right) => left.weekday - right.weekday)) {
    const time = `${clock(from)}–${clock(to)}`;
    byTime.set(time, [...(byTime.get(time) ?? []), weekday]);
  }
  const parts = [...byTime].map(([time, days]) => `${daysInWords(days)} ${time}`);
  return `每${parts.join('；')}`;
}

/** 周一至周五 for a run of three or more, else 周二、周四. */
function daysInWords(days: readonly number[]): string {
  const word = (day: number) => `周${weekdays[day - 1] ?? ''}`;
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? `${word(first)}至${word(last)}` : days.map(word).join('、');
}

/** The first thing that is wrong with a timetable, in words; undefined when it holds. */
export function timetableProblem({ weekly, firstDay, lastDay }: Timetable): string | undefined {
  if (lastDay < firstDay) return '结束日期要在开始日期之后';
  if (weekly.some(({ from, to }) => to <= from)) return '下课时间要在上课时间之后';
  const sorted = [...weekly].sort((left, right) => left.weekday - right.weekday || left.from - right.from);
  const overlaps = sorted.some((meeting, index) => {
    const next = sorted[index + 1];
    return next?.weekday === meeting.weekday && next.from < meeting.to;
  });
  return overlaps ? '同一天的两段时间重叠了' : undefined;
}
