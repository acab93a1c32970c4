/** What people hear of their courses: places, lessons called off, and children who came and were fetched. */
import { dayInWords, momentInWords, timeInWords } from '../kernel/moments.ts';
import { notify, type Notice } from '../notifications/index.ts';
import type { DomainEvent } from '../kernel/events.ts';
import { nameOf } from './child.ts';
import { activityEvents } from './events.ts';
import type { CourseDocument } from './model/course.ts';
import type { EnrolmentDocument, StoredClash } from './model/enrolment.ts';
import type { SessionDocument } from './model/session.ts';

const link = (enrolmentId: string) => `packages/course/pages/mine/index?id=${enrolmentId}`;

const tell = (
  enrolment: EnrolmentDocument,
  cause: string,
  words: Pick<Notice, 'title' | 'body' | 'state'>,
) => ({
  to: { kind: 'resident' as const, id: enrolment.bookedBy },
  kind: 'activityNotice' as const,
  ...words,
  link: link(enrolment._id),
  cause,
});

export const enrolledNotice = (
  course: CourseDocument,
  enrolment: EnrolmentDocument,
  cause: string,
): Notice => {
  const got = enrolment.state === 'enrolled';
  return tell(enrolment, cause, {
    title: got ? '报名成功' : '已经排上队',
    body: `${nameOf(enrolment)}，${course.name}`,
    state: got ? '已报上' : '排队中',
  });
};

export const promotedNotice = (course: CourseDocument, enrolment: EnrolmentDocument, cause: string): Notice =>
  tell(enrolment, cause, {
    title: '有空位，已为您报上',
    body: `${nameOf(enrolment)}，${course.name}`,
    state: '已报上',
  });

/** Not to be undone: whoever has or waits for a place may look for another course. */
export const endedNotice = (course: CourseDocument, enrolment: EnrolmentDocument, cause: string): Notice =>
  tell(enrolment, cause, {
    title: '课程提前结束',
    body: `${nameOf(enrolment)}，${course.name}不再上了，还没上的课都取消`,
    state: '已结束',
  });

export const cancelledNotice = (
  session: SessionDocument,
  enrolment: EnrolmentDocument,
  cause: string,
): Notice =>
  tell(enrolment, cause, {
    title: '停课通知',
    body: `${session.courseName} ${momentInWords(session.start)}停课：${session.cancelReason ?? ''}`,
    state: '停课',
  });

const daysNamed = 3;

/** The lessons stand, and so does what was there before them: the person decides. */
export function clashNotice(
  course: CourseDocument,
  enrolment: EnrolmentDocument,
  clashes: readonly StoredClash[],
  cause: string,
): Notice {
  const [first] = clashes;
  const days = clashes.slice(0, daysNamed).map(({ start }) => dayInWords(start));
  const when =
    first && clashes.length === 1
      ? `${momentInWords(first.start)}的课，这个时间有${first.with}`
      : `${days.join('、')}${clashes.length > daysNamed ? '等' : ''}${clashes.length}次课，这些时间另有安排`;
  return tell(enrolment, cause, {
    title: '上课时间有冲突',
    body: `${nameOf(enrolment)}：${course.name} ${when}，请改约或请假`,
    state: '有冲突',
  });
}

export const reminder = (session: SessionDocument, enrolment: EnrolmentDocument): Notice =>
  tell(enrolment, `${session._id}/tomorrow`, {
    title: '明天有课',
    body: `${session.courseName} ${timeInWords(session.start)}，${session.place}`,
    state: '明天',
  });

/** Told at once: a guardian waits for it. An hour of marks may arrive together: each says what it is about, if it still holds. */
export function childNotice(
  session: SessionDocument,
  enrolment: EnrolmentDocument,
  { id, type }: Pick<DomainEvent, 'id' | 'type'>,
): Notice | undefined {
  const mark = session.roll.find(({ enrolmentId }) => enrolmentId === enrolment._id);
  const name = nameOf(enrolment);
  const urgent = (told: Parameters<typeof tell>[2]) => ({ ...tell(enrolment, id, told), urgent: true });
  if (type === activityEvents.arrived && mark?.arrivedAt) {
    const body = `${name} ${timeInWords(mark.arrivedAt)} 到了${session.place}`;
    return urgent({ title: '孩子到了', body, state: '已到' });
  }
  if (type === activityEvents.arrivalTakenBack && mark && !mark.arrivedAt) {
    const body = `刚才点错了名，${name}没有到${session.place}，请联系老师`;
    return urgent({ title: '孩子还没到', body, state: '没到' });
  }
  if (type === activityEvents.fetched && mark?.leftAt) {
    const body = `${name} ${timeInWords(mark.leftAt)} 由${mark.pickedUpBy ?? '本人'}接走`;
    return urgent({ title: '孩子已接走', body, state: '已接走' });
  }
  return undefined;
}

export const send = (notices: readonly (Notice | undefined)[], now: Date): Promise<void[]> =>
  Promise.all(notices.flatMap((notice) => (notice ? [notify(notice, now)] : [])));
