/** One day of a person beside one place in a course: which of its lessons the day has room for. Pure. */
import { isLive, type DaySpan } from './day.ts';

/** A lesson that a person goes to. */
export interface Lesson {
  /** The session. */
  ownerId: string;
  from: Date;
  to: Date;
  /** The course, for whoever is refused because of it. */
  title: string;
}

export interface LessonClash {
  lesson: Lesson;
  with: DaySpan;
}

export interface PersonDay {
  spans: DaySpan[];
  /** The day is not as it was. */
  changed: boolean;
  /** Lessons that the day has no room for, with what was there before them. */
  clashes: LessonClash[];
}

/** What has begun stays as it is; of the rest of this group exactly the wanted lessons are there, and nothing else gives way. */
export function withLessons(
  spans: readonly DaySpan[],
  groupId: string,
  wanted: readonly Lesson[],
  now: number,
): PersonDay {
  const isOwn = (span: DaySpan) => span.groupId === groupId && span.from.getTime() > now;
  const own = spans.filter(isOwn);
  const others = spans.filter((span) => !isOwn(span) && isLive(span, now));
  const clashes: LessonClash[] = [];
  const taken: DaySpan[] = [];
  for (const lesson of wanted) {
    const other = [...others, ...taken].find((span) => span.from < lesson.to && lesson.from < span.to);
    if (other) clashes.push({ lesson, with: other });
    else taken.push(spanOf(lesson, groupId));
  }
  return { spans: [...others, ...taken], changed: !sameLessons(own, taken), clashes };
}

const spanOf = (lesson: Lesson, groupId: string): DaySpan => ({
  ...lesson,
  groupId,
  beforeMinutes: 0,
  afterMinutes: 0,
  party: 1,
});

const sameLessons = (before: readonly DaySpan[], after: readonly DaySpan[]): boolean => {
  const known = new Set(before.map(wordsOf));
  return before.length === after.length && after.every((span) => known.has(wordsOf(span)));
};

const wordsOf = ({ ownerId, from, to, title }: DaySpan): string =>
  [ownerId, from.toISOString(), to.toISOString(), title].join('/');
