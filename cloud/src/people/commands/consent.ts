/** The resident agrees to a purpose, or takes it back; both are kept for ever. */
import { updateAggregate } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import type { ConsentPurpose } from '../contract.constants.ts';
import { ownFile } from '../load.ts';
import { ResidentModel, type ResidentDocument } from '../model/resident.ts';

export interface ConsentInput {
  purpose: ConsentPurpose;
  version: number;
  granted: boolean;
}

export const consent = command<ConsentInput, ResidentDocument>({
  name: 'people.consent',
  run: async ({ actor, input, now, key }) => {
    const file = await ownFile(actor);
    replayIfSeen(file, key);
    const record = { ...input, at: now };
    return updateAggregate(ResidentModel, file, { $push: { consents: record } }, { now, key });
  },
});
