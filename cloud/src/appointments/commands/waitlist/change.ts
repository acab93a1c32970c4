/** Changes of a waiting entry: one conditional write with its event. */
import { updateAggregate } from '../../../kernel/aggregate.ts';
import type { CommandContext } from '../../../kernel/context.ts';
import { raise } from '../../../kernel/events.ts';
import type { waitEvents } from '../../events.ts';
import { WaitEntryModel, type WaitEntryDocument } from '../../model/wait-entry.ts';

type Fields = Partial<Pick<WaitEntryDocument, 'state' | 'offered' | 'declined' | 'appointmentId'>>;

export function changeEntry(
  entry: WaitEntryDocument,
  fields: Fields,
  event: (typeof waitEvents)[keyof typeof waitEvents],
  context: CommandContext,
): Promise<WaitEntryDocument> {
  const ended = fields.state !== undefined && fields.state !== 'waiting' && fields.state !== 'offered';
  const gone = fields.state === 'offered' ? {} : { offered: '' };
  return updateAggregate(
    WaitEntryModel,
    entry,
    { $set: fields, $unset: { ...(ended ? { open: '' } : {}), ...gone } },
    { now: context.now, key: context.key, events: [raise(context, event, { waitId: entry._id })] },
  );
}
