// Moving a booking, with half a minute to take it back.
import type { StaffAppointmentRow } from '@contract/appointments';
import { isApiError, messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { toast } from '../../../shared/ui/toast';
import { dayAndClock } from './days';

/** So long the server tells nobody either. */
export const undoMs = 30_000;
const undoReason = '撤销刚才的改动';

export interface Target {
  start: string;
  /** Absent keeps who comes. */
  staffId?: string | undefined;
  name: string;
  overrule?: string | undefined;
}

type Movable = Pick<
  StaffAppointmentRow,
  'id' | 'start' | 'version' | 'provider' | 'nameMasked' | 'offerName'
>;

/** Too soon, outside of the plan, no time to walk, or into the buffer of a neighbour: not what somebody else has done. */
const againstRules = (error: unknown): boolean =>
  isApiError(error) && (error.status === 422 || error.code === 'slot.taken');

export function useMoves() {
  const { mutateAsync: send, isPending } = useWrite('POST /desk/appointments/:id/move');

  const undo = async (before: Movable, version: number): Promise<void> => {
    const body = {
      start: before.start,
      version,
      ...(before.provider?.kind === 'staff' ? { staffId: before.provider.staffId } : {}),
    };
    const params = { id: before.id };
    try {
      // What stood there before may have been against the rules; taking back must still be possible.
      await send({ params, body }).catch((error: unknown) => {
        if (!againstRules(error)) throw error;
        return send({ params, body: { ...body, overrule: undoReason } });
      });
      toast(`已撤销，${before.nameMasked} 的${before.offerName}还是 ${dayAndClock(before.start)}`);
    } catch (error) {
      toast(messageOf(error));
    }
  };

  const move = async (booking: Movable, { start, staffId, name, overrule }: Target): Promise<void> => {
    const moved = await send({
      params: { id: booking.id },
      body: {
        start,
        version: booking.version,
        ...(staffId ? { staffId } : {}),
        ...(overrule ? { overrule } : {}),
      },
    });
    toast(
      `${booking.nameMasked} 的${booking.offerName}改到 ${dayAndClock(start)} ${name}，会通知居民和社工`,
      { label: '撤销', run: () => void undo(booking, moved.version) },
      undoMs,
    );
  };
  return { move, busy: isPending };
}
