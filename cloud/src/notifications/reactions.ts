/** What other domains' events mean for notices. */
import { on } from '../kernel/events.ts';
import { CreditModel } from './credits.ts';
import { NotificationModel, recipientKey } from './model.ts';

interface ResidentErased {
  residentId: string;
  openid: string;
}

export const notificationReactions = [
  on<ResidentErased>('resident.erased', 'notifications.eraseInbox', async ({ data }) => {
    const recipient = recipientKey({ kind: 'resident', id: data.residentId });
    await NotificationModel.deleteMany({ recipient });
    await CreditModel.deleteMany({ openid: data.openid });
  }),
];
