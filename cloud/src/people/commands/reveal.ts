/** Shows a resident's full data to a worker who gives a reason; without the audit entry nothing is shown. */
import type { StaffActor } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import type { Revealed } from '../contract.views.ts';
import { residentInScope } from '../load.ts';
import { openField } from '../private-fields.ts';

export interface RevealInput {
  id: string;
  reason: string;
  idNumber?: boolean;
}

export const reveal = command<RevealInput, Revealed>({
  name: 'people.reveal',
  run: async ({ actor, input, now, ip }) => {
    const file = await residentInScope(actor as StaffActor, input.id);
    const action = input.idNumber ? 'residents.revealIdNumber' : 'residents.reveal';
    const target = { kind: 'resident', id: file._id };
    await audit({ actor, now, ip }, { action, target, reason: input.reason, scopePath: file.path });
    const phone = openField(file, 'phone');
    const idNumber = input.idNumber ? openField(file, 'idNumber') : undefined;
    return {
      name: file.name,
      ...(phone === undefined ? {} : { phone }),
      ...(file.home ? { address: file.home.text } : {}),
      ...(idNumber === undefined ? {} : { idNumber }),
    };
  },
});
