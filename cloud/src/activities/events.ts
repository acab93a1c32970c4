/** What activities tell: the facts that reactions listen to. */
export const activityEvents = {
  courseChanged: 'activity.courseChanged',
  /** Before its last day. */
  courseEnded: 'activity.courseEnded',
  enrolled: 'activity.enrolled',
  promoted: 'activity.promoted',
  withdrawn: 'activity.withdrawn',
  lessonsClash: 'activity.lessonsClash',
  excused: 'activity.excused',
  arrived: 'activity.arrived',
  arrivalTakenBack: 'activity.arrivalTakenBack',
  fetched: 'activity.fetched',
  sessionCancelled: 'activity.sessionCancelled',
} as const;

export interface CourseFact {
  courseId: string;
}
export interface EnrolmentFact extends CourseFact {
  enrolmentId: string;
}
/** Lessons that have turned out to meet something else of the person. */
export interface ClashFact extends EnrolmentFact {
  sessionIds: string[];
}
export interface SessionFact {
  sessionId: string;
  enrolmentId?: string;
}
