/** Takes down the phone number that WeChat has verified; this is the first level of verification. */
import type { ResidentActor } from '../../kernel/actor.ts';
import { updateAggregate } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { phoneByCode } from '../gateway.ts';
import { ownFile } from '../load.ts';
import { ResidentModel, type ResidentDocument } from '../model/resident.ts';
import { phoneFields } from '../private-fields.ts';

export interface RegisterPhoneInput {
  code: string;
}

const savePhone = command<{ phone: string }, ResidentDocument>({
  name: 'people.registerPhone',
  run: async ({ actor, input, now, key }) => {
    const file = await ownFile(actor);
    replayIfSeen(file, key);
    const $set = {
      ...phoneFields(file._id, input.phone),
      verificationLevel: Math.max(file.verificationLevel, 1),
    };
    return updateAggregate(ResidentModel, file, { $set }, { now, key });
  },
});

/** WeChat is asked before the command: a lost race must not use the one-use code again. */
export async function registerPhone(
  context: CommandContext,
  { code }: RegisterPhoneInput,
): Promise<ResidentDocument> {
  const actor = context.actor as ResidentActor;
  const seen = (await ownFile(actor)).keys.some(({ id }) => id === context.key?.id);
  const phone = seen ? '' : await phoneByCode(code, actor.openid);
  return savePhone(context, { phone });
}
