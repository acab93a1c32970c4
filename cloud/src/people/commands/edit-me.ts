/** The resident corrects the own file: name, home, elder mode. */
import { updateAggregate, type Change } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { homeAt } from '../addresses.ts';
import { ownFile } from '../load.ts';
import { ResidentModel, type ResidentDocument } from '../model/resident.ts';

export interface EditMeInput {
  name?: string;
  elderMode?: boolean;
  homeAddressId?: string;
}

/** What a resident says about name or home has not been confirmed by anybody. */
const UNCONFIRMED = 1;

export const editMe = command<EditMeInput, ResidentDocument>({
  name: 'people.editMe',
  run: async ({ actor, input, now, key }) => {
    const file = await ownFile(actor);
    replayIfSeen(file, key);
    const set: NonNullable<Change['$set']> = {};
    if (input.name !== undefined) set.name = input.name.trim() || file.name;
    if (input.elderMode !== undefined) set.elderMode = input.elderMode;
    const moved = input.homeAddressId !== undefined && input.homeAddressId !== file.home?.addressId;
    if (moved) {
      const { home, path } = await homeAt(input.homeAddressId ?? '');
      Object.assign(set, { home, path });
    }
    const renamed = set.name !== undefined && set.name !== file.name;
    if (moved || renamed) set.verificationLevel = Math.min(file.verificationLevel, UNCONFIRMED);
    const events = moved
      ? [raise({ actor, now }, 'resident.moved', { residentId: file._id, path: set.path as string })]
      : [];
    return updateAggregate(ResidentModel, file, { $set: set }, { now, key, events });
  },
});
