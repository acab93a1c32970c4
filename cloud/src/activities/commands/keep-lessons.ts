/** Keeps the hours of the lessons to come free for whoever has a place, so that nothing else is booked over them. */
import { takeLessons, type Lesson } from '../../availability/index.ts';
import { updateAggregate } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { raise } from '../../kernel/events.ts';
import { activityEvents, type ClashFact } from '../events.ts';
import { EnrolmentModel, type EnrolmentDocument, type StoredClash } from '../model/enrolment.ts';
import type { SessionDocument } from '../model/session.ts';
import { findEnrolment, placesToFollow, sessionsOfCourses } from '../queries.ts';
import { goesTo, newClashes, sameClashes } from '../rules/clashes.ts';

/**
 * Brings the person's days in step with the place and its lessons, however they are: safe to run again, in any order and
 * beside itself. It ends with a look at which nothing was left to do: what changed before that look has been followed,
 * what changes after it brings its own event. Answers how many days were not as they should be.
 */
export const keepLessons = command<{ enrolmentId: string }, number>({
  name: 'activities.keepLessons',
  run: async ({ input, ...context }) => {
    let changed = 0;
    for (let last = 1; last > 0; changed += last) {
      const place = await findEnrolment(input.enrolmentId);
      if (!place) return changed;
      last = await followOnce(place, context);
    }
    return changed;
  },
});

const atOnce = 8;

/** All places of a course; one that fails does not hold up the others. */
export async function keepLessonsOf(courseId: string, { actor, now }: CommandContext): Promise<void> {
  const places = await placesToFollow(courseId, now);
  let problem: PromiseRejectedResult | undefined;
  for (let first = 0; first < places.length; first += atOnce) {
    const some = places.slice(first, first + atOnce);
    const outcomes = await Promise.allSettled(
      some.map((enrolmentId) => keepLessons({ actor, now }, { enrolmentId })),
    );
    problem ??= outcomes.find((outcome) => outcome.status === 'rejected');
  }
  if (problem) throw problem.reason;
}

async function followOnce(place: EnrolmentDocument, context: CommandContext): Promise<number> {
  const { now } = context;
  const sessions = (await sessionsOfCourses([place.courseId], now)).filter((session) =>
    goesTo(place, session, now),
  );
  const lessons = sessions.map(lessonOf);
  const taken = await takeLessons({ personId: personOf(place), groupId: place._id, lessons, now });
  const clashes = sessions.flatMap(({ _id: sessionId, start }) =>
    taken.clashes
      .filter(({ ownerId }) => ownerId === sessionId)
      .map((clash) => ({ sessionId, start, with: clash.with })),
  );
  await noteClashes(place, clashes, context);
  return taken.changed;
}

const lessonOf = ({ _id, start, end, courseName }: SessionDocument): Lesson => ({
  ownerId: _id,
  from: start,
  to: end,
  title: courseName,
});

async function noteClashes(
  place: EnrolmentDocument,
  clashes: StoredClash[],
  context: CommandContext,
): Promise<void> {
  const told = place.clashes ?? [];
  if (sameClashes(told, clashes)) return;
  const sessionIds = newClashes(told, clashes).map(({ sessionId }) => sessionId);
  const fact = { courseId: place.courseId, enrolmentId: place._id, sessionIds };
  const events = sessionIds.length > 0 ? [raise<ClashFact>(context, activityEvents.lessonsClash, fact)] : [];
  const change = clashes.length > 0 ? { $set: { clashes } } : { $unset: { clashes: 1 } };
  await updateAggregate(EnrolmentModel, place, change, { now: context.now, events });
}

/** The place is given up: nothing of it stays in the person's days. */
export const freeLessons = (place: EnrolmentDocument, now: Date) =>
  takeLessons({ personId: personOf(place), groupId: place._id, lessons: [], now });

/** A child has no file: its days lie under the same fingerprint as its place. */
const personOf = ({ residentId, participantKey }: EnrolmentDocument): string => residentId ?? participantKey;
