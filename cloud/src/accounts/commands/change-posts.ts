/** Gives a member of staff other posts; whatever they had open ends, so that the new rights hold at once. */
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { forbidden } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import type { StaffDocument, StaffPost } from '../model/staff.ts';
import { can } from '../policy.ts';
import { endAllSessions } from './end-sessions.ts';
import { grantedPosts } from './granted-posts.ts';
import { loadManaged } from './load-staff.ts';
import { writeStaff } from './write-staff.ts';

export const changePosts = command<{ id: string; posts: StaffPost[] }, StaffDocument>({
  name: 'accounts.changePosts',
  run: async (call) => {
    const { actor, input } = call;
    const member = await loadManaged(actor, input.id);
    replayIfSeen(member, call.key);
    if (actor.kind === 'staff' && !can.changePosts(actor, member)) {
      throw forbidden('accounts.ownPosts', '不能调整自己的岗位，请由其他管理员操作');
    }
    const granted = await grantedPosts(actor, input.posts);
    await audit(call, {
      action: 'accounts.changePosts',
      target: { kind: 'staff', id: member._id },
      reason: input.posts.map(({ unitId, role }) => `${role}@${unitId}`).join(' '),
      scopePath: granted.unitPaths[0],
    });
    const written = await writeStaff(call, member, { $set: granted });
    await endAllSessions(written);
    return written;
  },
});
