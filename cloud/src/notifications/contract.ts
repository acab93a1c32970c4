/** In-app inbox, WeChat subscription credits and the live stream. */
import { Type, type Static } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { Id, literals, Moment, object } from '../kernel/contract.parts.ts';
import { notificationKinds, noticeSubjects } from './contract.constants.ts';

const Kind = literals(notificationKinds);

export const Notification = object({
  id: Id,
  at: Moment,
  kind: Kind,
  title: Type.String(),
  body: Type.String(),
  urgent: Type.Boolean(),
  read: Type.Boolean(),
  about: Type.Optional(object({ kind: literals(noticeSubjects), id: Id })),
});
export type Notification = Static<typeof Notification>;

const Page = object({
  cursor: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
const List = object({
  items: Type.Array(Notification),
  nextCursor: Type.Optional(Type.String()),
  unread: Type.Integer(),
});
const Read = object({
  ids: Type.Optional(Type.Array(Id, { maxItems: 100 })),
  all: Type.Optional(Type.Boolean()),
});
const Unread = object({ unread: Type.Integer() });

/** One WeChat template that a tap may ask for; remaining = sends that the person has granted and that are not used. */
export const SubscriptionTemplate = object({
  templateId: Type.String(),
  kinds: Type.Array(Kind),
  title: Type.String(),
  remaining: Type.Integer(),
});
export type SubscriptionTemplate = Static<typeof SubscriptionTemplate>;
const Templates = object({ items: Type.Array(SubscriptionTemplate) });
const Choices = object({
  choices: Type.Array(
    object({
      templateId: Type.String({ maxLength: 64 }),
      choice: Type.Union([Type.Literal('accept'), Type.Literal('reject'), Type.Literal('ban')]),
    }),
    { minItems: 1, maxItems: 3 },
  ),
});

const Word = Type.Optional(Type.String({ maxLength: 256 }));
const Push = object({
  signature: Word,
  msg_signature: Word,
  timestamp: Word,
  nonce: Word,
  echostr: Word,
  openid: Word,
  encrypt_type: Word,
});

export const notificationEndpoints = {
  'GET /me/notifications': endpoint({ audience: 'resident', summary: '我的消息', query: Page, answer: List }),
  'POST /me/notifications/read': endpoint({
    audience: 'resident',
    summary: '标为已读',
    body: Read,
    answer: Unread,
  }),
  'GET /desk/notifications': endpoint({ audience: 'staff', summary: '工作消息', query: Page, answer: List }),
  'POST /desk/notifications/read': endpoint({
    audience: 'staff',
    summary: '标为已读',
    body: Read,
    answer: Unread,
  }),
  'GET /me/subscriptions': endpoint({
    audience: 'resident',
    summary: '可订阅的微信消息和剩余次数',
    answer: Templates,
  }),
  'POST /me/subscriptions': endpoint({
    audience: 'resident',
    summary: '记下微信订阅的选择',
    idempotent: true,
    body: Choices,
    answer: Templates,
  }),
  /** Server-Sent Events: `notification` carries a Notification, `request` carries {id, action}. */
  'GET /desk/stream': endpoint({
    audience: 'staff',
    summary: '实时消息',
    produces: 'stream',
    answer: Type.Any(),
  }),
  /** WeChat's check of the address that it pushes events to. */
  'GET /wechat/push': endpoint({
    audience: 'public',
    summary: '微信消息推送:地址验证',
    produces: 'file',
    query: Push,
    answer: Type.Any(),
  }),
  'POST /wechat/push': endpoint({
    audience: 'public',
    summary: '微信消息推送:事件',
    consumes: 'raw',
    produces: 'file',
    query: Push,
    answer: Type.Any(),
  }),
};
