// What happens when something is dropped on half a day: it takes the nearest free start, or a window asks.
import type { StaffAppointmentRow } from '@contract/appointments';
import { messageOf, isApiError } from '../../../shared/api/errors';
import { isoDay, minuteOfDay } from '../../../shared/format/time';
import { toast } from '../../../shared/ui/toast';
import type { Dragged } from '../components/board/board-context';
import { nearestSlot, wishedStart, type Cell } from './board';
import { slotsOf } from './calendar';
import { halfOf } from './days';
import { useMoves } from './moves';
import { usePlacing } from './placing';

/** A move that somebody has to look at first. */
export interface MoveAsked {
  booking: StaffAppointmentRow;
  staffId?: string | undefined;
  name?: string | undefined;
  start?: string | undefined;
  /** Why it did not simply happen. */
  refusal?: string | undefined;
}

const noSlot = (name: string, why: string | undefined) =>
  `${name} 这半天没有能约的时间${why ? `（${why}）` : ''}。`;

export function useDrop(ask: (asked: MoveAsked) => void) {
  const { move } = useMoves();
  const { place } = usePlacing();

  const dropBooking = async (booking: StaffAppointmentRow, holderId: string, cell: Cell): Promise<void> => {
    const same = cell.staffId === holderId;
    const sameHalf = isoDay(booking.start) === cell.date && halfOf(booking.start) === cell.half;
    if (same && sameHalf && cell.minute === undefined) return;
    const wished = cell.minute ?? minuteOfDay(booking.start);
    const isRoom = booking.provider?.kind === 'room';
    if (isRoom && !same) return toast('场地的预约只能改时间，不能换到别的行。');
    const staffId = isRoom ? undefined : cell.staffId;
    const { slots, whyNot } = await slotsOf({
      offerId: booking.offerId,
      residentId: booking.residentId,
      movingId: booking.id,
      from: cell.date,
      days: 1,
      ...(staffId ? { staffId } : {}),
    });
    const slot = nearestSlot(slots, cell.half, wished);
    if (slot && same && slot.start === booking.start) return;
    if (!slot) {
      return ask({
        booking,
        staffId,
        name: cell.name,
        start: wishedStart(cell, wished),
        refusal: noSlot(cell.name, whyNot),
      });
    }
    await move(booking, { start: slot.start, staffId, name: cell.name }).catch((error: unknown) => {
      if (!isApiError(error) || error.status === 0) throw error;
      ask({ booking, staffId, name: cell.name, start: slot.start, refusal: error.message });
    });
  };

  const dropWaiting = async ({ entry }: Extract<Dragged, { kind: 'waiting' }>, cell: Cell): Promise<void> => {
    const { slots, whyNot } = await slotsOf({
      offerId: entry.offerId,
      residentId: entry.residentId,
      from: cell.date,
      days: 1,
      staffId: cell.staffId,
    });
    const slot = nearestSlot(slots, cell.half, cell.minute);
    if (!slot) return toast(noSlot(cell.name, whyNot) + '请换一格，或点“帮我排”。');
    await place(entry, { staffId: cell.staffId, name: cell.name, start: slot.start });
  };

  return (dragged: Dragged, cell: Cell): void => {
    const done =
      dragged.kind === 'booking'
        ? dropBooking(dragged.booking, dragged.holderId, cell)
        : dropWaiting(dragged, cell);
    done.catch((error: unknown) => toast(messageOf(error)));
  };
}
