/** What the courses keep about a resident, for the resident's own export: places of their own and of their children. */
import { civilDate } from '../kernel/calendar-days.ts';
import type { ExportSection } from '../people/index.ts';
import { nameOf, openChild } from './child.ts';
import { attendances, enrolmentStates, pickUpRelations } from './contract.constants.ts';
import type { EnrolmentDocument } from './model/enrolment.ts';
import type { SessionDocument } from './model/session.ts';
import { enrolmentsOf, findCourse, sessionsOfCourses } from './queries.ts';

export async function exportCoursesOf(residentId: string): Promise<ExportSection[]> {
  const places = await enrolmentsOf(residentId);
  const sessions = await sessionsOfCourses(
    places.map(({ courseId }) => courseId),
    new Date(0),
  );
  return Promise.all(
    places.map(async (place) => ({
      title: `课程 ${(await findCourse(place.courseId))?.name ?? ''}（${nameOf(place)}）`,
      rows: [...facts(place), ...sessions.flatMap((session) => lesson(session, place))],
    })),
  );
}

function facts(place: EnrolmentDocument): string[] {
  const child = openChild(place);
  return [
    `报名：${civilDate(place.at.getTime())}，${enrolmentStates[place.state]}`,
    `照片：${place.consent.photos ? '同意' : '不同意'}`,
    ...(child?.care ? [`注意：${child.care}`] : []),
    ...(place.clashes ?? []).map(
      (clash) => `时间冲突：${civilDate(clash.start.getTime())} 的课，这个时间有${clash.with}`,
    ),
    ...(child?.pickUps ?? []).map(
      ({ name, relation, phone }) => `接送人：${name}（${pickUpRelations[relation]}）${phone}`,
    ),
  ];
}

function lesson({ roll, start }: SessionDocument, { _id }: EnrolmentDocument): string[] {
  const mark = roll.find(({ enrolmentId }) => enrolmentId === _id);
  if (!mark) return [];
  const fetched = mark.pickedUpBy ? `，由${mark.pickedUpBy}接走` : '';
  return [`${civilDate(start.getTime())} ${attendances[mark.attendance]}${fetched}`];
}
