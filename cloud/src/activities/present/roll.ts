/** One session with its roll, as the teacher reads it at the door. */
import { filesFor } from '../../files/index.ts';
import type { StaffActor } from '../../kernel/actor.ts';
import { nameOf, openChild } from '../child.ts';
import type { RollLine, StaffSession } from '../contract.ts';
import type { CourseDocument } from '../model/course.ts';
import type { EnrolmentDocument } from '../model/enrolment.ts';
import type { RollMark, SessionDocument } from '../model/session.ts';
import { can } from '../policy.ts';
import { isPresent } from '../rules/roll.ts';
import { presentStaffSessionRow } from './course.ts';
import { presentPickUp } from './enrolment.ts';

export interface RollSurroundings {
  actor: StaffActor;
  course: CourseDocument;
  enrolments: readonly EnrolmentDocument[];
  now: Date;
}

export async function presentSession(
  session: SessionDocument,
  { actor, course, enrolments, now }: RollSurroundings,
): Promise<StaffSession> {
  const enrolled = enrolments.filter(({ state }) => state === 'enrolled');
  const marks = new Map(session.roll.map((mark) => [mark.enrolmentId, mark]));
  const open = session.state !== 'cancelled';
  return {
    ...presentStaffSessionRow(session, enrolled.length),
    ...(course.materials ? { materials: course.materials } : {}),
    roll: enrolled.map((enrolment) => lineOf(enrolment, marks.get(enrolment._id))),
    photos: await filesFor(session.photoIds, now),
    noPhotos: enrolled.filter(({ _id, consent }) => !consent.photos && isPresent(marks.get(_id))).map(nameOf),
    can: {
      roll: open && can.callRoll(actor, session),
      note: open && can.callRoll(actor, session),
      cancel: session.state === 'planned' && can.manage(actor, session),
    },
    version: session.version,
  };
}

function lineOf(enrolment: EnrolmentDocument, mark: RollMark | undefined): RollLine {
  const child = openChild(enrolment);
  return {
    enrolmentId: enrolment._id,
    name: nameOf(enrolment),
    child: child !== undefined,
    ...(enrolment.birthYear === undefined ? {} : { birthYear: enrolment.birthYear }),
    ...(child?.care ? { care: child.care } : {}),
    photoConsent: enrolment.consent.photos,
    pickUps: child?.pickUps.map(presentPickUp) ?? [],
    ...(mark ? { attendance: mark.attendance } : {}),
    ...(mark?.arrivedAt ? { arrivedAt: mark.arrivedAt.toISOString() } : {}),
    ...(mark?.leftAt ? { leftAt: mark.leftAt.toISOString() } : {}),
    ...(mark?.pickedUpBy ? { pickedUpBy: mark.pickedUpBy } : {}),
  };
}
