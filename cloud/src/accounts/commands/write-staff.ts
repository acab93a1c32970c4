/** The one way in which commands change a member of staff: one write, one event, the memory of it forgotten. */
import { updateAggregate } from '../../kernel/aggregate.ts';
import type { Change } from '../../kernel/aggregate.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { raise } from '../../kernel/events.ts';
import { afterCommit } from '../../kernel/transaction.ts';
import { accountEvents } from '../events.ts';
import { StaffModel } from '../model/staff.ts';
import type { StaffDocument } from '../model/staff.ts';
import { forgetOrganisation } from '../organisation.ts';

export async function writeStaff(
  context: CommandContext,
  member: StaffDocument,
  change: Change,
): Promise<StaffDocument> {
  const { now, key } = context;
  const events = [raise(context, accountEvents.staffChanged, { staffId: member._id })];
  const written = await updateAggregate(StaffModel, member, change, { now, key, events });
  afterCommit(forgetOrganisation);
  return written;
}
