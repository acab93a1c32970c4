/** Shuts an account, and opens it again. */
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { conflict } from '../../kernel/errors.ts';
import type { StaffDocument } from '../model/staff.ts';
import { endAllSessions } from './end-sessions.ts';
import { loadManaged } from './load-staff.ts';
import { writeStaff } from './write-staff.ts';

export const disableStaff = command<{ id: string }, StaffDocument>({
  name: 'accounts.disableStaff',
  run: async (call) => {
    const { id } = call.input;
    const member = await loadManaged(call.actor, id);
    if (call.actor.id === id) throw conflict('accounts.ownAccount', '不能停用自己的账号');
    if (member.disabledAt) return member;
    await audit(call, {
      action: 'accounts.disableStaff',
      target: { kind: 'staff', id },
      scopePath: member.unitPaths[0],
    });
    const written = await writeStaff(call, member, { $set: { disabledAt: call.now } });
    await endAllSessions(written);
    return written;
  },
});

export const enableStaff = command<{ id: string }, StaffDocument>({
  name: 'accounts.enableStaff',
  run: async (call) => {
    const { id } = call.input;
    const member = await loadManaged(call.actor, id);
    if (!member.disabledAt) return member;
    if (member.personRemovedAt) {
      throw conflict('accounts.personRemoved', '这个账号停用已久，个人信息已按规定清除，请重新建一个账号');
    }
    await audit(call, {
      action: 'accounts.enableStaff',
      target: { kind: 'staff', id },
      scopePath: member.unitPaths[0],
    });
    return writeStaff(call, member, { $unset: { disabledAt: '' } });
  },
});
