/** Inboxes, subscriptions, the live stream, and WeChat's message push. */
import { handlers } from '../http/routes.ts';
import type { ResidentActor } from '../kernel/actor.ts';
import { markRead } from './commands/mark-read.ts';
import { recordChoices } from './commands/record-choices.ts';
import { notificationEndpoints } from './contract.ts';
import { creditsOf } from './credits.ts';
import { workStream } from './live.ts';
import { presentTemplates } from './present.ts';
import { inboxOf } from './queries.ts';
import { worksHere } from './recipients.ts';
import { confirmAddress, receivePush } from './wechat-push.ts';

const plainText = (body: string) => ({ contentType: 'text/plain; charset=utf-8', body });

const subscriptionsOf = async ({ openid }: ResidentActor) =>
  presentTemplates(await creditsOf(openid), await worksHere(openid));

export const notificationRoutes = handlers(notificationEndpoints, {
  'GET /me/notifications': ({ actor, query }) => inboxOf(actor, query),
  'POST /me/notifications/read': ({ context, body }) => markRead(context, body),
  'GET /desk/notifications': ({ actor, query }) => inboxOf(actor, query),
  'POST /desk/notifications/read': ({ context, body }) => markRead(context, body),
  'GET /me/subscriptions': ({ actor }) => subscriptionsOf(actor),
  'POST /me/subscriptions': async ({ context, actor, body }) => {
    await recordChoices(context, body);
    return subscriptionsOf(actor);
  },
  'GET /desk/stream': ({ actor }) => workStream(actor),
  'GET /wechat/push': ({ query }) => plainText(confirmAddress(query)),
  'POST /wechat/push': async ({ query, raw }) => {
    await receivePush(query, raw ?? Buffer.alloc(0));
    return plainText('success');
  },
});
