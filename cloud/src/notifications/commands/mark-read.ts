/** Marks notices of the person as read: some, or all. */
import { command } from '../../kernel/command.ts';
import { NotificationModel, recipientKey, type Recipient } from '../model.ts';
import { unreadOf } from '../queries.ts';

export interface MarkReadInput {
  ids?: string[];
  all?: boolean;
}

export const markRead = command<MarkReadInput, { unread: number }>({
  name: 'notifications.markRead',
  run: async ({ actor, input }) => {
    const to = { kind: actor.kind, id: actor.id } as Recipient;
    const which = input.all ? {} : { _id: { $in: input.ids ?? [] } };
    await NotificationModel.updateMany(
      { recipient: recipientKey(to), read: false, ...which },
      { $set: { read: true } },
    );
    return { unread: await unreadOf(to) };
  },
});
