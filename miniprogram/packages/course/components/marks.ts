/** The roll as the teacher has called it: what still waits on this phone counts already. */
import type { Attendance } from '../../../../cloud/src/activities/contract.constants';
import type { Queued } from '../../../shared/session/outbox';
import type { Roll } from './load-lessons';

export type RollLine = Roll['roll'][number];
export interface Line extends RollLine {
  /** Something of it is not sent yet. */
  waits: boolean;
  /** Why the server would not have it. */
  refused?: string | undefined;
}

interface QueuedBody {
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

/** What was refused did not happen. */
export function withMarks({ id, roll }: Pick<Roll, 'id' | 'roll'>, items: readonly Queued[]): Line[] {
  return roll.map((line) => {
    const own = items.filter(({ requestId, about }) => requestId === id && about === line.enrolmentId);
    const waiting = own.filter(({ refused }) => !refused);
    const refused = own.find((item) => item.refused)?.refused;
    return { ...waiting.reduce(after, line), waits: waiting.length > 0, refused };
  });
}

export const isHere = ({ attendance }: Pick<RollLine, 'attendance'>) =>
  attendance === 'arrived' || attendance === 'left';
