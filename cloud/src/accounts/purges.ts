/** What accounts takes away in time: sessions that nobody uses any more, and the persons behind closed accounts. */
import type { CommandContext } from '../kernel/context.ts';
import { keptSince, type Purge } from '../kernel/retention.ts';
import { sealPhone } from './credentials.ts';
import { SessionModel } from './model/session.ts';
import { StaffModel, staffCollection } from './model/staff.ts';
import type { StaffDocument } from './model/staff.ts';
import { idleSince } from './rules/sessions.ts';
import { writeStaff } from './commands/write-staff.ts';

/** The database itself removes what has reached its absolute end. */
async function forgetIdleSessions({ now }: CommandContext): Promise<number> {
  const idle = (['browser', 'wechat'] as const).map((kind) => ({
    kind,
    seenAt: { $lt: idleSince(kind, now) },
  }));
  return (await SessionModel.deleteMany({ $or: idle })).deletedCount;
}

/** The bare file stays with its posts, so that old steps do not point into nothing. */
async function takePersonsOut(context: CommandContext, limit: number): Promise<number> {
  const { now } = context;
  const long = { disabledAt: { $lt: keptSince('staff', now) }, personRemovedAt: { $exists: false } };
  const left = await StaffModel.find(long).limit(limit).lean<StaffDocument[]>();
  for (const member of left) {
    await writeStaff(context, member, {
      $set: {
        name: '已离任人员',
        username: `left-${member._id.toLowerCase()}`,
        phone: sealPhone('', member._id),
        phoneIndex: '',
        ...{ skills: [], dutyFrames: [], leaves: [], keys: [], onDuty: false },
        personRemovedAt: now,
      },
      $unset: { passwordHash: '', totpSecret: '', totpStep: '', wechatIndex: '', lastSignIn: '' },
    });
  }
  return left.length;
}

export const accountPurges: readonly Purge[] = [
  { name: 'idleSessions', collections: [SessionModel.collection.name], run: forgetIdleSessions },
  { name: 'staff', collections: [staffCollection], run: takePersonsOut },
];
