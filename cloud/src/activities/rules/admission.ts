/** Whether somebody may be in a course, and why not, in words. */
import { civilDate } from '../../kernel/calendar-days.ts';
import type { CourseDocument } from '../model/course.ts';

export interface Candidate {
  birthYear?: number;
  /** Path of the grid of the home; of the guardian's for a child. Empty without a home. */
  path: string;
  child: boolean;
}

type Terms = Pick<
  CourseDocument,
  'state' | 'lastDay' | 'areaPath' | 'minAge' | 'maxAge' | 'forChildren' | 'unitPath'
>;

/** Undefined when the person may sign up. Ages count by the year, as school years do. */
export function refusalOf(course: Terms, candidate: Candidate, now: Date): string | undefined {
  if (course.state !== 'open') return '这门课现在不能报名';
  if (course.lastDay < civilDate(now.getTime())) return '这门课已经结束';
  if (course.forChildren && !candidate.child) return '这门课是给孩子的，请为孩子报名';
  if (!course.forChildren && candidate.child) return '这门课不接收孩子';
  if (candidate.path === '') return '请先在“我的”里填好住址，再来报名';
  if (!candidate.path.startsWith(course.areaPath)) return '这门课只对本社区居民开放';
  return ageRefusal(course, candidate.birthYear, now);
}

function ageRefusal({ minAge, maxAge }: Terms, birthYear: number | undefined, now: Date): string | undefined {
  if (minAge === undefined && maxAge === undefined) return undefined;
  if (birthYear === undefined) return '请先请社区核实您的出生年份，再来报名';
  const age = Number(civilDate(now.getTime()).slice(0, 4)) - birthYear;
  if (minAge !== undefined && age < minAge) return `这门课要年满 ${minAge} 岁`;
  if (maxAge !== undefined && age > maxAge) return `这门课限 ${maxAge} 岁以下`;
  return undefined;
}
