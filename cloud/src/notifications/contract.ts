/** In-app inbox, WeChat subscription credits and the live stream. */
import { Type, type Static } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { closed, Id, literals, Moment } from '../kernel/contract.parts.ts';
import { notificationKinds, noticeSubjects } from './contract.constants.ts';

const Kind = literals(notificationKinds);

export const Notification = Type.Object(
  {
    id: Id,
    at: Moment,
    kind: Kind,
    title: Type.String(),
    body: Type.String(),
    urgent: Type.Boolean(),
    read: Type.Boolean(),
    about: Type.Optional(Type.Object({ kind: literals(noticeSubjects), id: Id }, closed)),
  },
  closed,
);
export type Notification = Static<typeof Notification>;

const Page = Type.Object(
  { cursor: Type.Optional(Type.String()), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  closed,
);
const List = Type.Object(
  { items: Type.Array(Notification), nextCursor: Type.Optional(Type.String()), unread: Type.Integer() },
  closed,
);
const Read = Type.Object(
  { ids: Type.Optional(Type.Array(Id, { maxItems: 100 })), all: Type.Optional(Type.Boolean()) },
  closed,
);
const Unread = Type.Object({ unread: Type.Integer() }, closed);

/** One WeChat template that a tap may ask for; remaining = sends that the person has granted and that are not used. */
export const SubscriptionTemplate = Type.Object(
  { templateId: Type.String(), kinds: Type.Array(Kind), title: Type.String(), remaining: Type.Integer() },
  closed,
);
export type SubscriptionTemplate = Static<typeof SubscriptionTemplate>;
const Templates = Type.Object({ items: Type.Array(SubscriptionTemplate) }, closed);
const Choices = Type.Object(
  {
    choices: Type.Array(
      Type.Object(
        {
          templateId: Type.String({ maxLength: 64 }),
          choice: Type.Union([Type.Literal('accept'), Type.Literal('reject'), Type.Literal('ban')]),
        },
        closed,
      ),
      { minItems: 1, maxItems: 3 },
    ),
  },
  closed,
);

const Word = Type.Optional(Type.String({ maxLength: 256 }));
const Push = Type.Object(
  {
    signature: Word,
    msg_signature: Word,
    timestamp: Word,
    nonce: Word,
    echostr: Word,
    openid: Word,
    encrypt_type: Word,
  },
  closed,
);

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
