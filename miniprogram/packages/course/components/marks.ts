/** The roll as the teacher has called it: what still waits on this phone counts already. */
import type { Attendance } from '../../../../cloud/src/activities/contract.constants';
import type { Queued } from '../../../shared/session/outbox';
import type { Roll } from '../../../shared/work/lessons';

export type RollLine = Roll['roll'][number];
export interface Line extends RollLine {
  /** Something of it is not sent yet. */
  waits: boolean;
  /** Why the server would not have it. */
  refused?: string | undefined;
}

interface QueuedBody {
  /** Of everybody who was marked at once. */
  enrolmentIds?: string[];
  attendance?: Attendance;
  pickUpId?: string;
  happenedAt: string;
}

function after(line: RollLine, { body }: Queued): RollLine {
  const { attendance = 'left', pickUpId, happenedAt } = body as QueuedBody;
  const { arrivedAt, leftAt: _left, pickedUpBy: _by, ...rest } = line;
  if (attendance === 'arrived') return { ...rest, attendance, arrivedAt: arrivedAt ?? happenedAt };
  if (attendance !== 'left') return { ...rest, attendance };
  const by = line.pickUps.find(({ id }) => id === pickUpId)?.name;
  return { ...line, attendance, leftAt: happenedAt, ...(by ? { pickedUpBy: by } : {}) };
}

const isOf = (line: RollLine, { about, body }: Queued) =>
  about === line.enrolmentId || ((body as QueuedBody).enrolmentIds ?? []).includes(line.enrolmentId);

/** What was refused did not happen. */
export function withMarks({ id, roll }: Pick<Roll, 'id' | 'roll'>, items: readonly Queued[]): Line[] {
  return roll.map((line) => {
    const own = items.filter((item) => item.requestId === id && isOf(line, item));
    const waiting = own.filter(({ refused }) => !refused);
    const refused = own.find((item) => item.refused)?.refused;
    return { ...waiting.reduce(after, line), waits: waiting.length > 0, refused };
  });
}

export const isHere = ({ attendance }: Pick<RollLine, 'attendance'>) =>
  attendance === 'arrived' || attendance === 'left';

/** Whom one tap may mark: grown-ups nobody has said anything about. A child's guardian is told, so each child is looked at. */
export const isOpen = ({ attendance, child }: Pick<RollLine, 'attendance' | 'child'>) =>
  attendance === undefined && !child;
