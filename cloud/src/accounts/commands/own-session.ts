/** What people do with their own session: choose the post, confirm themselves again, go on and off duty. */
import type { StaffActor } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { notFound } from '../../kernel/errors.ts';
import type { StaffDocument, StaffPost } from '../model/staff.ts';
import { stepUpMs } from '../rules/sessions.ts';
import { changeSession } from '../sessions.ts';
import { loadSelf } from './load-staff.ts';
import { assertOwnPassword } from './passwords.ts';
import { writeStaff } from './write-staff.ts';

export const switchPost = command<{ sessionId: string; post: StaffPost }, void>({
  name: 'accounts.switchPost',
  run: async (call) => {
    const { sessionId, post } = call.input;
    const held = (call.actor as StaffActor).posts.some(
      ({ unitId, role }) => unitId === post.unitId && role === post.role,
    );
    if (!held) throw notFound('accounts.postNotFound', '您没有这个岗位');
    await audit(call, { action: 'accounts.switchPost', target: { kind: 'unit', id: post.unitId } });
    await changeSession(sessionId, { post });
  },
});

export const stepUp = command<{ sessionId: string; password: string }, { until: Date }>({
  name: 'accounts.stepUp',
  run: async (call) => {
    const member = await loadSelf(call.actor);
    await assertOwnPassword(member, call.input.password, call);
    const until = new Date(call.now.getTime() + stepUpMs);
    await audit(call, { action: 'accounts.stepUp' });
    await changeSession(call.input.sessionId, { steppedUpUntil: until });
    return { until };
  },
});

export const setDuty = command<{ onDuty: boolean }, StaffDocument>({
  name: 'accounts.setDuty',
  run: async (call) => {
    const member = await loadSelf(call.actor);
    const { onDuty } = call.input;
    return member.onDuty === onDuty ? member : writeStaff(call, member, { $set: { onDuty } });
  },
});
