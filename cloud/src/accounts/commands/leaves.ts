/** Leave: entered and taken back by those who manage the person. */
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { conflict, invalid, notFound } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import type { StaffDocument } from '../model/staff.ts';
import { loadManaged } from './load-staff.ts';
import { writeStaff } from './write-staff.ts';

export interface NewLeave {
  id: string;
  from: Date;
  to: Date;
  reason?: string;
}

/** Past leaves beyond this many are dropped, oldest first. */
const leavesKept = 60;

export const addLeave = command<NewLeave, StaffDocument>({
  name: 'accounts.addLeave',
  run: async (call) => {
    const { id, from, to, reason } = call.input;
    const member = await loadManaged(call.actor, id);
    replayIfSeen(member, call.key);
    if (from >= to) {
      throw invalid('accounts.leaveBackwards', '请假的结束时间应晚于开始时间', {
        issues: [{ path: '/to', message: '应晚于开始时间' }],
      });
    }
    if (member.leaves.some((leave) => from < leave.to && leave.from < to)) {
      throw conflict('accounts.leaveOverlaps', '与已登记的请假时间重叠');
    }
    await audit(call, {
      action: 'accounts.addLeave',
      target: { kind: 'staff', id },
      scopePath: member.unitPaths[0],
    });
    const leave = { id: newId(), from, to, ...(reason ? { reason } : {}) };
    return writeStaff(call, member, { $push: { leaves: { $each: [leave], $slice: -leavesKept } } });
  },
});

export const removeLeave = command<{ id: string; leaveId: string }, StaffDocument>({
  name: 'accounts.removeLeave',
  run: async (call) => {
    const { id, leaveId } = call.input;
    const member = await loadManaged(call.actor, id);
    replayIfSeen(member, call.key);
    if (!member.leaves.some((leave) => leave.id === leaveId)) {
      throw notFound('accounts.leaveNotFound', '没有找到这次请假');
    }
    await audit(call, {
      action: 'accounts.removeLeave',
      target: { kind: 'staff', id },
      scopePath: member.unitPaths[0],
    });
    return writeStaff(call, member, { $pull: { leaves: { id: leaveId } } });
  },
});
