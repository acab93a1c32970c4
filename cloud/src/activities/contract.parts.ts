/** Schemas that residents' and staff's endpoints of activities share. */
import { Type, type Static } from 'typebox';
import { WeeklyFrame } from '../availability/contract.parts.ts';
import { StoredFile } from '../files/contract.ts';
import { Day, Id, literals, Moment, Name, object } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';

export const Line = Type.String({ minLength: 1, maxLength: 300 });

export const CourseInput = {
  programme: literals(words.programmes),
  name: Name,
  summary: Line,
  /** The unit that runs it; who lives in its area may sign up. */
  unitId: Id,
  place: Line,
  /** A worker, whose time the sessions take; or somebody from outside by name. */
  teacherId: Type.Optional(Id),
  teacherName: Type.Optional(Name),
  /** A room, whose time the sessions take. */
  roomId: Type.Optional(Id),
  weekly: Type.Array(WeeklyFrame, { minItems: 1, maxItems: 14 }),
  firstDay: Day,
  lastDay: Day,
  skipDays: Type.Array(Day, { maxItems: 60, uniqueItems: true }),
  capacity: Type.Integer({ minimum: 1, maximum: 500 }),
  minAge: Type.Optional(Type.Integer({ minimum: 0, maximum: 120 })),
  maxAge: Type.Optional(Type.Integer({ minimum: 0, maximum: 120 })),
  /** What to bring. */
  materials: Type.Optional(Type.String({ maxLength: 300 })),
  /** Children come: a guardian signs them up, and only named persons fetch them. */
  forChildren: Type.Boolean(),
};

const shown = {
  id: Id,
  programme: CourseInput.programme,
  name: Type.String(),
  summary: Type.String(),
  place: Type.String(),
  unitName: Type.String(),
  teacherName: Type.String(),
  /** 每周二、周四 9:30–10:30 */
  times: Type.String(),
  firstDay: Day,
  lastDay: Day,
  capacity: Type.Integer(),
  /** Places left. */
  free: Type.Integer(),
  forChildren: Type.Boolean(),
  materials: Type.Optional(Type.String()),
  state: literals(words.courseStates),
};
export const SessionRow = object({
  id: Id,
  courseId: Id,
  courseName: Type.String(),
  programme: CourseInput.programme,
  start: Moment,
  end: Moment,
  place: Type.String(),
  state: literals(words.sessionStates),
  topic: Type.Optional(Type.String()),
});
export type SessionRow = Static<typeof SessionRow>;
export const CourseCard = object({
  ...shown,
  /** What the reader has in it already. */
  mine: Type.Array(object({ enrolmentId: Id, name: Type.String(), state: literals(words.enrolmentStates) })),
  nextStart: Type.Optional(Moment),
});
export type CourseCard = Static<typeof CourseCard>;
export const CourseDetail = object({
  ...CourseCard.properties,
  minAge: Type.Optional(Type.Integer()),
  maxAge: Type.Optional(Type.Integer()),
  sessions: Type.Array(SessionRow),
  phone: Type.Optional(Type.String()),
});
export type CourseDetail = Static<typeof CourseDetail>;

export const PickUpInput = object({
  name: Name,
  relation: literals(words.pickUpRelations),
  phone: Type.String({ pattern: '^1\\d{10}$' }),
});
export const PickUp = object({
  id: Id,
  name: Type.String(),
  relation: literals(words.pickUpRelations),
  phoneMasked: Type.String(),
});
export type PickUp = Static<typeof PickUp>;

export const Enrolment = object({
  id: Id,
  courseId: Id,
  courseName: Type.String(),
  programme: CourseInput.programme,
  place: Type.String(),
  times: Type.String(),
  participantName: Type.String(),
  forOther: Type.Boolean(),
  child: Type.Boolean(),
  state: literals(words.enrolmentStates),
  /** 1 is next, while waiting. */
  queue: Type.Optional(Type.Integer()),
  photoConsent: Type.Boolean(),
  pickUps: Type.Array(PickUp),
  sessions: Type.Array(
    object({
      ...SessionRow.properties,
      /** What the person has at that hour already: 这个时间有“家访”的预约. */
      clash: Type.Optional(Type.String()),
      attendance: Type.Optional(literals(words.attendances)),
      arrivedAt: Type.Optional(Moment),
      leftAt: Type.Optional(Moment),
      pickedUpBy: Type.Optional(Type.String()),
      photos: Type.Array(StoredFile),
    }),
  ),
  attended: Type.Integer(),
  /** Sessions that have been held since the sign-up. */
  held: Type.Integer(),
  can: Type.Record(Type.String(), Type.Boolean()),
});
export type Enrolment = Static<typeof Enrolment>;

export const StaffCourse = object({
  ...shown,
  ...CourseInput,
  teacherName: Type.String(),
  waiting: Type.Integer(),
  enrolled: Type.Integer(),
  version: Type.Integer(),
});
export type StaffCourse = Static<typeof StaffCourse>;

export const StaffSessionRow = object({
  ...SessionRow.properties,
  teacherName: Type.String(),
  expected: Type.Integer(),
  arrived: Type.Integer(),
  /** The teacher or the room has something else at that time. */
  clash: Type.Optional(Type.String()),
});
export type StaffSessionRow = Static<typeof StaffSessionRow>;

export const RollLine = object({
  enrolmentId: Id,
  name: Type.String(),
  child: Type.Boolean(),
  birthYear: Type.Optional(Type.Integer()),
  /** What to mind, as the guardian wrote it: 花生过敏. */
  care: Type.Optional(Type.String()),
  photoConsent: Type.Boolean(),
  pickUps: Type.Array(PickUp),
  attendance: Type.Optional(literals(words.attendances)),
  arrivedAt: Type.Optional(Moment),
  leftAt: Type.Optional(Moment),
  pickedUpBy: Type.Optional(Type.String()),
});
export type RollLine = Static<typeof RollLine>;
export const StaffSession = object({
  ...StaffSessionRow.properties,
  materials: Type.Optional(Type.String()),
  roll: Type.Array(RollLine),
  photos: Type.Array(StoredFile),
  /** Names of those present who did not consent to photos. */
  noPhotos: Type.Array(Type.String()),
  can: Type.Record(Type.String(), Type.Boolean()),
  version: Type.Integer(),
});
export type StaffSession = Static<typeof StaffSession>;
