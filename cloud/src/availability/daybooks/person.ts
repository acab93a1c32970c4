/** A person's own time: the lessons of one place in a course are taken in the person's days, as far as there is room. */
import { civilDate, dayOf } from '../../kernel/calendar-days.ts';
import { daybookId, DaybookModel, type DaybookDocument } from '../model/daybook.ts';
import { withLessons, type Lesson, type LessonClash } from '../rules/person-day.ts';
import { setup } from '../setup.ts';
import { writeDaybook, type Daybook } from './days.ts';

export interface LessonsOf {
  /** A resident, or whatever stands for somebody without a file. */
  personId: string;
  /** The place in the course. */
  groupId: string;
  /** To come, in order of time; nothing gives all of it back. */
  lessons: readonly Lesson[];
  now: Date;
}

export interface Clash {
  /** The session that could not be taken. */
  ownerId: string;
  /** What was there before it, in words. */
  with: string;
}

export interface LessonsTaken {
  /** Days that were not as they should be. */
  changed: number;
  clashes: Clash[];
}

/**
 * From now on the person's days hold exactly these lessons of the group, but for those that meet something else: these
 * are told. One conditional write a day; running it again changes nothing. Loses a race by VersionMoved.
 */
export async function takeLessons({ personId, groupId, lessons, now }: LessonsOf): Promise<LessonsTaken> {
  const onDay = (day: number) => lessons.filter(({ from }) => dayOf(from.getTime()) === day);
  const written = await daysAhead(personId, civilDate(now.getTime()));
  const days = new Set([...written.keys(), ...lessons.map(({ from }) => dayOf(from.getTime()))]);
  let changed = 0;
  const clashes: LessonClash[] = [];
  for (const day of days) {
    const daybook = written.get(day) ?? { key: { kind: 'person', id: personId, day }, version: 0, spans: [] };
    const after = withLessons(daybook.spans, groupId, onDay(day), now.getTime());
    clashes.push(...after.clashes);
    if (!after.changed) continue;
    await writeDaybook(daybook, after.spans, now);
    changed += 1;
  }
  return { changed, clashes: await inWords(clashes) };
}

async function daysAhead(personId: string, today: string): Promise<ReadonlyMap<number, Daybook>> {
  const from = daybookId('person', personId, today);
  const stored = await DaybookModel.find({
    _id: { $gte: from, $lt: daybookId('person', personId, ':') },
  }).lean<DaybookDocument[]>();
  return new Map(
    stored.map(({ day: begins, version, spans }) => {
      const day = dayOf(begins.getTime());
      return [day, { key: { kind: 'person', id: personId, day }, version, spans }];
    }),
  );
}

/** A hold may be gone in minutes: it is in the way, and nothing to tell anybody of. */
async function inWords(clashes: readonly LessonClash[]): Promise<Clash[]> {
  const { offers } = await setup();
  return clashes.flatMap(({ lesson: { ownerId }, with: other }) => {
    if (other.heldUntil) return [];
    if (other.title) return [{ ownerId, with: `“${other.title}”的课` }];
    const offer = other.offerId === undefined ? undefined : offers.get(other.offerId);
    return [{ ownerId, with: offer ? `“${offer.name}”的预约` : '另一个预约' }];
  });
}
