/** The roll of one session: arriving, leaving, being fetched; pure. */
import type { Attendance } from '../contract.constants.ts';
import type { RollMark } from '../model/session.ts';

export type RollProblem = 'notArrived' | 'alreadyLeft' | 'needsPickUp' | 'strangerPickUp';

export interface Marking {
  enrolmentId: string;
  attendance: Extract<Attendance, 'arrived' | 'absent' | 'excused'>;
  at: Date;
  byId: string;
}

/** A second mark replaces the first, so that a slip of the finger is mended; whoever has left stays left. */
export function mark(roll: readonly RollMark[], marking: Marking): RollMark[] | RollProblem {
  const { enrolmentId, attendance, at, byId } = marking;
  const known = roll.find((entry) => entry.enrolmentId === enrolmentId);
  if (known?.attendance === 'left') return 'alreadyLeft';
  const arrivedAt = attendance === 'arrived' ? (known?.arrivedAt ?? at) : undefined;
  return put(roll, { enrolmentId, attendance, byId, ...(arrivedAt ? { arrivedAt } : {}) });
}

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
  return put(roll, { ...known, attendance: 'left', leftAt: at, byId, ...fetched });
}

const put = (roll: readonly RollMark[], entry: RollMark): RollMark[] => [
  ...roll.filter(({ enrolmentId }) => enrolmentId !== entry.enrolmentId),
  entry,
];

export const isPresent = ({ attendance }: RollMark): boolean =>
  attendance === 'arrived' || attendance === 'left';
