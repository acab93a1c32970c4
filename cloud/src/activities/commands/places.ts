/** How many places a course has and how many are taken; in the transaction of whoever takes, gives or changes them. */
import { ambientSession } from '../../kernel/transaction.ts';
import { CourseModel } from '../model/course.ts';
import { courseById } from '../queries.ts';

/** One conditional write: two hundred people after the last place get it once. The number of places is read beside it. */
export async function takePlace(courseId: string): Promise<boolean> {
  const { capacity } = await courseById(courseId);
  const { modifiedCount } = await CourseModel.collection.updateOne(
    { _id: courseId, state: 'open', taken: { $lt: capacity } } as never,
    { $inc: { taken: 1 } },
    { session: ambientSession() },
  );
  return modifiedCount === 1;
}

/** False when more people are in the course already. */
export async function changeCapacity(courseId: string, capacity: number): Promise<boolean> {
  const { matchedCount } = await CourseModel.collection.updateOne(
    { _id: courseId, taken: { $lte: capacity } } as never,
    { $set: { capacity } },
    { session: ambientSession() },
  );
  return matchedCount === 1;
}

export const givePlace = (courseId: string) =>
  CourseModel.collection.updateOne(
    { _id: courseId, taken: { $gt: 0 } } as never,
    { $inc: { taken: -1 } },
    { session: ambientSession() },
  );
