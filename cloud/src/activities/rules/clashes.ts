/** Lessons that a person should go to, and which of them meet something else; pure. */
import type { EnrolmentDocument, StoredClash } from '../model/enrolment.ts';
import type { SessionDocument } from '../model/session.ts';

type Place = Pick<EnrolmentDocument, '_id' | 'state'>;
type Meeting = Pick<SessionDocument, '_id' | 'state' | 'start' | 'roll'>;

/** Whoever has a place goes to everything that is still to come, but for what they asked leave of. */
export const goesTo = ({ _id, state }: Place, session: Meeting, now: Date): boolean =>
  state === 'enrolled' &&
  session.state === 'planned' &&
  session.start > now &&
  !session.roll.some((mark) => mark.enrolmentId === _id && mark.attendance === 'excused');

const same = (one: StoredClash) => (other: StoredClash) =>
  other.sessionId === one.sessionId &&
  other.with === one.with &&
  other.start.getTime() === one.start.getTime();

/** What the person has not been told of yet. */
export const newClashes = (told: readonly StoredClash[], found: readonly StoredClash[]): StoredClash[] =>
  found.filter((clash) => !told.some(same(clash)));

export const sameClashes = (told: readonly StoredClash[], found: readonly StoredClash[]): boolean =>
  told.length === found.length && newClashes(told, found).length === 0;
