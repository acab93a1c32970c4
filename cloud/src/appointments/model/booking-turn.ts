/** One counter per person: bookings of an offer with limits go one after the other, so that no two slip past a limit. */
import { Schema } from 'mongoose';
import { VersionMoved } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { ambientSession } from '../../kernel/transaction.ts';

interface BookingTurn {
  /** The person. */
  _id: string;
  turn: number;
}

const BookingTurnModel = defineModel<BookingTurn>({
  name: 'BookingTurn',
  collection: 'bookingTurns',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, turn: Number }),
});

/** Read before the limits are looked at. */
export async function turnOf(residentId: string): Promise<number> {
  return (await BookingTurnModel.findById(residentId).lean<BookingTurn>())?.turn ?? 0;
}

/** Taken with the booking: when somebody booked for the person in between, everything is decided again. */
export async function takeTurn(residentId: string, seen: number): Promise<void> {
  const options = { session: ambientSession() };
  if (seen > 0) {
    const { matchedCount } = await BookingTurnModel.collection.updateOne(
      { _id: residentId, turn: seen } as never,
      { $inc: { turn: 1 } },
      options,
    );
    if (matchedCount === 0) throw new VersionMoved('bookingTurns', residentId);
    return;
  }
  try {
    await BookingTurnModel.collection.insertOne({ _id: residentId, turn: 1 } as never, options);
  } catch (error) {
    if (isDuplicateKey(error)) throw new VersionMoved('bookingTurns', residentId);
    throw error;
  }
}
