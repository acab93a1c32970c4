/** A place in a course as the person, a relative or the guardian reads it. */
import { filesFor } from '../../files/index.ts';
import type { StoredFile } from '../../files/contract.ts';
import { maskPhone } from '../../people/index.ts';
import { nameOf, openChild } from '../child.ts';
import type { Enrolment, PickUp } from '../contract.ts';
import type { CourseDocument } from '../model/course.ts';
import type { EnrolmentDocument, PickUpPerson } from '../model/enrolment.ts';
import type { RollMark, SessionDocument } from '../model/session.ts';
import { attendanceOf, isPresent, markOf } from '../rules/roll.ts';
import { timesInWords } from '../rules/timetable.ts';
import { presentSessionRow } from './course.ts';

export const presentPickUp = ({ id, name, relation, phone }: PickUpPerson): PickUp => ({
  id,
  name,
  relation,
  phoneMasked: maskPhone(phone),
});

export interface EnrolmentSurroundings {
  readerId: string;
  course: CourseDocument;
  /** All of the course since the person signed up, in order of time. */
  sessions: readonly SessionDocument[];
  /** Everybody in the course or waiting, in the order of signing up. */
  others: readonly EnrolmentDocument[];
  now: Date;
}

export async function presentEnrolment(
  enrolment: EnrolmentDocument,
  around: EnrolmentSurroundings,
): Promise<Enrolment> {
  const { course, sessions, others, readerId, now } = around;
  const waiting = others.filter(({ state }) => state === 'waiting');
  const queue = waiting.findIndex(({ _id }) => _id === enrolment._id) + 1;
  const active = enrolment.state !== 'withdrawn';
  return {
    id: enrolment._id,
    courseId: course._id,
    courseName: course.name,
    programme: course.programme,
    place: course.place,
    times: timesInWords(course.weekly),
    participantName: nameOf(enrolment),
    forOther: enrolment.residentId !== readerId,
    child: enrolment.child !== undefined,
    state: enrolment.state,
    ...(queue > 0 ? { queue } : {}),
    photoConsent: enrolment.consent.photos,
    pickUps: openChild(enrolment)?.pickUps.map(presentPickUp) ?? [],
    sessions: await Promise.all(sessions.map((session) => withMark(session, enrolment, now))),
    ...attendanceOf(enrolment, sessions),
    can: { withdraw: active, excuse: enrolment.state === 'enrolled', changeConsents: active },
  };
}

async function withMark(session: SessionDocument, enrolment: EnrolmentDocument, now: Date) {
  const known = markOf(session, enrolment);
  const clash = enrolment.clashes?.find(({ sessionId }) => sessionId === session._id);
  return {
    ...presentSessionRow(session),
    ...(clash ? { clash: `这个时间有${clash.with}` } : {}),
    ...(known ? { attendance: known.attendance } : {}),
    ...(known?.arrivedAt ? { arrivedAt: known.arrivedAt.toISOString() } : {}),
    ...(known?.leftAt ? { leftAt: known.leftAt.toISOString() } : {}),
    ...(known?.pickedUpBy ? { pickedUpBy: known.pickedUpBy } : {}),
    photos: await photosFor(session, known, enrolment, now),
  };
}

/** Pictures of a lesson are for those who were there and let themselves be photographed. */
async function photosFor(
  session: SessionDocument,
  known: RollMark | undefined,
  enrolment: EnrolmentDocument,
  now: Date,
): Promise<StoredFile[]> {
  return isPresent(known) && enrolment.consent.photos ? filesFor(session.photoIds, now) : [];
}
