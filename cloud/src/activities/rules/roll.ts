/** The roll of one session: arriving, leaving, being fetched; pure. */
import type { Attendance } from '../contract.constants.ts';
import type { EnrolmentDocument } from '../model/enrolment.ts';
import type { RollMark, SessionDocument } from '../model/session.ts';

export type RollProblem = 'notArrived' | 'alreadyLeft' | 'needsPickUp' | 'strangerPickUp';

export interface Marking {
  enrolmentId: string;
  attendance: Extract<Attendance, 'arrived' | 'absent' | 'excused'>;
  at: Date;
  byId: string;
}

/**
 * A later mark replaces an earlier one, so that a slip of the finger is mended; whoever has left stays left. Two phones may
 * call the same roll: what was marked earlier and arrives later changes nothing, and the roll comes back as it is.
 */
export function mark(roll: RollMark[], marking: Marking): RollMark[] | RollProblem {
  const { enrolmentId, attendance, at, byId } = marking;
  const known = roll.find((entry) => entry.enrolmentId === enrolmentId);
  if (known?.at && known.at > at) return roll;
  if (known?.attendance === 'left') return 'alreadyLeft';
  const arrivedAt = attendance === 'arrived' ? (known?.arrivedAt ?? at) : undefined;
  return put(roll, { enrolmentId, attendance, byId, at, ...(arrivedAt ? { arrivedAt } : {}) });
}

/** Everybody at once: each as if marked alone; who has left meanwhile stays left. */
export const markAll = (
  roll: RollMark[],
  enrolmentIds: readonly string[],
  marking: Omit<Marking, 'enrolmentId'>,
): RollMark[] =>
  enrolmentIds.reduce((before, enrolmentId) => {
    const after = mark(before, { ...marking, enrolmentId });
    return typeof after === 'string' ? before : after;
  }, roll);

export interface Leaving {
  enrolmentId: string;
  at: Date;
  byId: string;
  child: boolean;
  pickUps: readonly { id: string; name: string }[];
  pickUpId?: string;
}

/** A child leaves only with one of the people whom the guardian has named. */
export function leave(roll: readonly RollMark[], leaving: Leaving): RollMark[] | RollProblem {
  const { enrolmentId, at, byId, child, pickUps, pickUpId } = leaving;
  const known = roll.find((entry) => entry.enrolmentId === enrolmentId);
  if (known?.attendance === 'left') return 'alreadyLeft';
  if (known?.attendance !== 'arrived') return 'notArrived';
  const person = pickUps.find(({ id }) => id === pickUpId);
  if (child && pickUpId === undefined) return 'needsPickUp';
  if (child && !person) return 'strangerPickUp';
  const fetched = child && person ? { pickUpId: person.id, pickedUpBy: person.name } : {};
  return put(roll, { ...known, attendance: 'left', leftAt: at, byId, at, ...fetched });
}

const put = (roll: readonly RollMark[], entry: RollMark): RollMark[] => [
  ...roll.filter(({ enrolmentId }) => enrolmentId !== entry.enrolmentId),
  entry,
];

export const isPresent = (mark: RollMark | undefined): boolean =>
  mark?.attendance === 'arrived' || mark?.attendance === 'left';

export const markOf = (
  { roll }: Pick<SessionDocument, 'roll'>,
  { _id }: Pick<EnrolmentDocument, '_id'>,
): RollMark | undefined => roll.find(({ enrolmentId }) => enrolmentId === _id);

type Lesson = Pick<SessionDocument, 'state' | 'start' | 'roll'>;

/** What a person was there for, and of how many lessons since signing up. */
export function attendanceOf(place: Pick<EnrolmentDocument, '_id' | 'at'>, lessons: readonly Lesson[]) {
  const held = lessons.filter(({ state, start }) => state === 'held' && start >= place.at);
  return { held: held.length, attended: held.filter((lesson) => isPresent(markOf(lesson, place))).length };
}
