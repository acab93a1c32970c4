/** Takes a place back that staff have just given: the person waits again where they stood, and nobody hears of it. */
import { updateAggregate } from '../../../kernel/aggregate.ts';
import { actorReference } from '../../../kernel/actor.ts';
import { command } from '../../../kernel/command.ts';
import { isDuplicateKey } from '../../../kernel/database/problems.ts';
import { conflict } from '../../../kernel/errors.ts';
import { replayIfSeen } from '../../../kernel/idempotency.ts';
import { inTransaction } from '../../../kernel/transaction.ts';
import { WaitEntryModel, type WaitEntryDocument } from '../../model/wait-entry.ts';
import { waitEntryFor } from '../../queries/waitlist.ts';
import { move } from '../../rules/moves.ts';
import { refuseStanding } from '../../rules/placing.ts';
import { loadFor } from '../appointment-command.ts';
import { releaseTime } from '../book/drop-hold.ts';
import { save } from '../save.ts';

export const unplaceWaiting = command<{ waitId: string }, WaitEntryDocument>({
  name: 'appointments.unplaceWaiting',
  run: async ({ input, ...context }) => {
    const { actor, now, key } = context;
    const entry = await waitEntryFor(actor, input.waitId, now);
    replayIfSeen(entry, key);
    const { state, appointmentId, offerId, served } = entry;
    if (state !== 'taken' || !appointmentId) {
      throw conflict('waitlist.notPlaced', '刚才的安排已经撤销，居民不在这个位置上了');
    }
    const placed = await loadFor(actor, appointmentId, now);
    refuseStanding(placed);
    const deed = {
      ...{ action: 'cancel' as const, by: actorReference(actor), at: now },
      // Nobody was told: like a hold that is given back it was never an appointment.
      to: 'lapsed' as const,
      privateText: '撤销了刚才的安排，居民接着排队',
    };
    const again = { state: 'waiting' as const, open: `${offerId}/${served.residentId}` };
    return inTransaction(async () => {
      await releaseTime(placed, now);
      await save(placed, move(placed, deed, { bookedAt: undefined }), { actor, now });
      const change = { $set: again, $unset: { appointmentId: '' } };
      return updateAggregate<WaitEntryDocument>(WaitEntryModel, entry, change, { now, key });
    }).catch(waitsAnew);
  },
});

function waitsAnew(error: unknown): never {
  if (!isDuplicateKey(error)) throw error;
  throw conflict('waitlist.already', '居民又排了这项服务，不能再撤销；要取消，请打开这个预约');
}
