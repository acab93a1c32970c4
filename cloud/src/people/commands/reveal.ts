/** Shows a resident's full data to a worker who gives a reason; without the audit entry nothing is shown. */
import type { StaffActor } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import type { CommandCall } from '../../kernel/command.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Revealed } from '../contract.views.ts';
import { residentInScope } from '../load.ts';
import type { ResidentDocument } from '../model/resident.ts';
import { openField } from '../private-fields.ts';

export interface RevealInput {
  id: string;
  reason: string;
}

export const reveal = command<RevealInput, Revealed>({
  name: 'people.reveal',
  run: async (call) => {
    const file = await recordedLook(call, 'residents.reveal');
    const phone = openField(file, 'phone');
    return {
      name: file.name,
      ...(phone === undefined ? {} : { phone }),
      ...(file.home ? { address: file.home.text } : {}),
    };
  },
});

export const revealIdNumber = command<RevealInput, { idNumber: string }>({
  name: 'people.revealIdNumber',
  run: async (call) => {
    const idNumber = openField(await recordedLook(call, 'residents.revealIdNumber'), 'idNumber');
    if (idNumber === undefined) throw notFound('people.noIdNumber', '这位居民没有登记身份证号');
    return { idNumber };
  },
});

async function recordedLook(
  { actor, input, now, ip }: CommandCall<RevealInput>,
  action: string,
): Promise<ResidentDocument> {
  const file = await residentInScope(actor as StaffActor, input.id);
  const target = { kind: 'resident', id: file._id };
  await audit({ actor, now, ip }, { action, target, reason: input.reason, scopePath: file.path });
  return file;
}
