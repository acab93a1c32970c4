/** Ends everything that a member of staff has open, in browsers and in the mini-program. */
import type { StaffDocument } from '../model/staff.ts';
import { endSessions } from '../sessions.ts';

export async function endAllSessions(member: Pick<StaffDocument, '_id' | 'wechatIndex'>): Promise<void> {
  await endSessions({ staffId: member._id });
  if (member.wechatIndex) await endSessions({ wechatIndex: member.wechatIndex });
}
