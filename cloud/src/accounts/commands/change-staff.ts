/** Changes what a member of staff is called, can do and when they work. */
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { blindIndex } from '../../kernel/crypto.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { sealPhone } from '../credentials.ts';
import type { StaffDocument } from '../model/staff.ts';
import type { NewStaff } from './create-staff.ts';
import { loadManaged } from './load-staff.ts';
import { writeStaff } from './write-staff.ts';

export interface StaffChange extends Partial<Omit<NewStaff, 'username' | 'posts'>> {
  id: string;
}

export const changeStaff = command<StaffChange, StaffDocument>({
  name: 'accounts.changeStaff',
  run: async (call) => {
    const { id, phone, ...plain } = call.input;
    const member = await loadManaged(call.actor, id);
    replayIfSeen(member, call.key);
    await audit(call, {
      action: 'accounts.changeStaff',
      target: { kind: 'staff', id },
      scopePath: member.unitPaths[0],
    });
    const phoneFields = phone ? { phone: sealPhone(phone, id), phoneIndex: blindIndex(phone, 'phone') } : {};
    const $set = { ...plain, ...phoneFields };
    return writeStaff(call, member, Object.keys($set).length > 0 ? { $set } : {});
  },
});
