/** The count of a course's places, changed in the transaction of whoever takes or gives one. */
import { ambientSession } from '../../kernel/transaction.ts';
import { CourseModel, type CourseDocument } from '../model/course.ts';

/** One conditional write: two hundred people after the last place get it once. */
export async function takePlace(course: CourseDocument): Promise<boolean> {
  const { modifiedCount } = await CourseModel.collection.updateOne(
    { _id: course._id, state: 'open', taken: { $lt: course.capacity } } as never,
    { $inc: { taken: 1 } },
    { session: ambientSession() },
  );
  return modifiedCount === 1;
}

export const givePlace = (courseId: string) =>
  CourseModel.collection.updateOne(
    { _id: courseId, taken: { $gt: 0 } } as never,
    { $inc: { taken: -1 } },
    { session: ambientSession() },
  );
