/** What a booking costs, for who reads it: before it is booked with what they have, afterwards what became of the points. */
import { availablePoints } from '../../ledger/index.ts';
import type { Cost } from '../contract.parts.ts';
import type { AppointmentDocument } from '../model/document.ts';

export async function costFor(
  readerId: string,
  { terms, payment }: Pick<AppointmentDocument, 'terms' | 'payment'>,
): Promise<Cost | undefined> {
  if (payment) {
    const { points, state, payerId } = payment;
    return { points, state, mine: payerId === readerId };
  }
  if (!terms.price) return undefined;
  return { points: terms.price, mine: true, funds: await availablePoints(readerId) };
}
