/** What activities tell: the facts that reactions listen to. */
export const activityEvents = {
  courseChanged: 'activity.courseChanged',
  enrolled: 'activity.enrolled',
  promoted: 'activity.promoted',
  withdrawn: 'activity.withdrawn',
  arrived: 'activity.arrived',
  fetched: 'activity.fetched',
  sessionCancelled: 'activity.sessionCancelled',
} as const;

export interface CourseFact {
  courseId: string;
}
export interface EnrolmentFact extends CourseFact {
  enrolmentId: string;
}
export interface SessionFact {
  sessionId: string;
  enrolmentId?: string;
}
