// A course while it is typed: every field may still be empty; what is missing is said in words.
import type { Programme } from '@constants/activities';
import type { StaffCourse } from '@contract/activities';
import type { Input } from '../../../shared/api/client';

export type CourseBody = Input<'POST /desk/courses'>['body'];

export interface Meeting {
  weekday: number;
  from: number | undefined;
  to: number | undefined;
}

export interface Draft extends Omit<Partial<CourseBody>, 'weekly'> {
  programme: Programme;
  weekly: Meeting[];
  forChildren: boolean;
  skipDays: string[];
}

/** What every part of the form gets. */
export interface PartProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
}

export const emptyDraft: Draft = {
  programme: 'seniorSchool',
  weekly: [{ weekday: 2, from: 570, to: 630 }],
  forChildren: false,
  skipDays: [],
  capacity: 20,
};

export function draftOf(course: StaffCourse): Draft {
  const { teacherId, teacherName, roomId, minAge, maxAge, materials } = course;
  return {
    programme: course.programme,
    name: course.name,
    summary: course.summary,
    unitId: course.unitId,
    place: course.place,
    ...(teacherId ? { teacherId } : { teacherName }),
    ...(roomId ? { roomId } : {}),
    weekly: course.weekly,
    firstDay: course.firstDay,
    lastDay: course.lastDay,
    skipDays: course.skipDays,
    capacity: course.capacity,
    ...(minAge === undefined ? {} : { minAge }),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(materials ? { materials } : {}),
    forChildren: course.forChildren,
  };
}

/** The body to send, or the first thing that is missing. */
export function bodyOf(draft: Draft): CourseBody | string {
  const { name, summary, unitId, place, firstDay, lastDay, capacity, teacherId, teacherName } = draft;
  if (!name) return '请写课程名称';
  if (!summary) return '请用一句话说明学什么';
  if (!unitId) return '请选择主办单位';
  if (!place) return '请写上课地点';
  if (!teacherId && !teacherName) return '请选择老师，或填写校外老师的姓名';
  if (!firstDay || !lastDay) return '请选择开始和结束的日期';
  if (!capacity) return '请写名额';
  const weekly = draft.weekly.flatMap(({ weekday, from, to }) =>
    from === undefined || to === undefined ? [] : [{ weekday, from, to }],
  );
  if (weekly.length < draft.weekly.length || weekly.length === 0) return '请写上课和下课的时间';
  const body = { ...draft, name, summary, unitId, place, firstDay, lastDay, capacity, weekly };
  // A worker's name is the server's to know.
  if (teacherId) delete body.teacherName;
  return body;
}
