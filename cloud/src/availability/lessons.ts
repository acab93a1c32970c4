/** Lessons to come of workers, rooms and units, as the domain that holds them tells them: it stands above this one. */
export interface LessonAhead {
  /** The session. */
  id: string;
  courseName: string;
  teacherName: string;
  /** A worker; absent for somebody from outside. */
  teacherId?: string;
  roomId?: string;
  /** Where, in words. */
  place: string;
  /** The unit that holds it. */
  unitId: string;
  from: Date;
  to: Date;
  /** People who have a place. */
  pupils: number;
}

export interface LessonsWanted {
  /** Of these workers and rooms … */
  resourceIds: readonly string[];
  /** … and of this unit and everything below it. */
  unitPath?: string;
  now: Date;
}

/** In order of time. */
export type LessonSource = (wanted: LessonsWanted) => Promise<LessonAhead[]>;

let source: LessonSource = () => Promise.resolve([]);

/** The higher domain gives it when it starts. */
export const readLessonsFrom = (given: LessonSource): void => {
  source = given;
};

export const lessonsAhead: LessonSource = (wanted) => source(wanted);
