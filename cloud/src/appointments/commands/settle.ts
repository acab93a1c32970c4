/** Moves the points of a booking in the ledger, inside the transaction that writes the booking. */
import type { CommandContext } from '../../kernel/context.ts';
import { momentInWords } from '../../kernel/moments.ts';
import { holdPoints, postHold, voidHold } from '../../ledger/index.ts';
import type { AppointmentDocument } from '../model/document.ts';
import type { PaymentStep } from '../rules/payment.ts';
import { bookerOf } from './book/booker.ts';

export async function settle(
  step: PaymentStep,
  appointment: AppointmentDocument,
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
): Promise<void> {
  const { _id, payment, served, offerName, start } = appointment;
  if (!payment) return;
  const { holdId: id, points, payerId } = payment;
  if (step === 'void') return voidHold({ id, now });
  const by = bookerOf({ actor }, { id: served.residentId, nameMasked: served.nameMasked });
  const whom = payerId === served.residentId ? '' : `（给${served.nameMasked}）`;
  if (step === 'post') {
    await postHold({ id, reason: `${offerName}${whom}，${momentInWords(start)}`, by, now });
    return;
  }
  // Without the time: it may still be moved.
  const about = { reference: { type: 'appointment', id: _id }, reason: `${offerName}${whom}` };
  await holdPoints({ id, residentId: payerId, points, ...about, by, now });
}
