/** What residents send and see of their requests. */
import { Type, type Static } from 'typebox';
import { endpoint } from '../kernel/contract.ts';
import { byId, Id, literals, Moment, object } from '../kernel/contract.parts.ts';
import { StoredFile } from '../files/contract.ts';
import * as words from './contract.constants.ts';
import { Action, FileIds, Line, Rating, State, Submission, Text, Visit } from './contract.parts.ts';

export const ResidentStep = object({
  id: Id,
  at: Moment,
  action: Action,
  /** One sentence in the resident's words: 派给了社工李敏. */
  title: Type.String(),
  text: Type.Optional(Type.String()),
  files: Type.Array(StoredFile),
  mine: Type.Boolean(),
});
export const ResidentRequestRow = object({
  id: Id,
  number: Type.String(),
  title: Type.String(),
  state: State,
  submittedAt: Moment,
  updatedAt: Moment,
  /** Who acts next and until when: 李敏 今天 17:30 前联系您. */
  next: Type.Optional(object({ who: Type.String(), doing: Type.String(), by: Type.Optional(Moment) })),
  waitsForMe: Type.Boolean(),
  forSenior: Type.Optional(Type.String()),
});
export type ResidentRequestRow = Static<typeof ResidentRequestRow>;
export const ResidentRequest = object({
  ...ResidentRequestRow.properties,
  text: Type.String(),
  photos: Type.Array(StoredFile),
  voice: Type.Optional(StoredFile),
  place: Type.String(),
  category: Type.Optional(Type.String()),
  anonymous: Type.Boolean(),
  handler: Type.Optional(
    object({
      name: Type.String(),
      role: Type.String(),
      unit: Type.String(),
      phone: Type.Optional(Type.String()),
    }),
  ),
  deadline: Type.Optional(object({ limit: Type.String(), dueAt: Moment })),
  resolution: Type.Optional(
    object({
      outcome: literals(words.outcomes),
      reply: Type.String(),
      photos: Type.Array(StoredFile),
      at: Moment,
    }),
  ),
  rejection: Type.Optional(object({ reason: literals(words.rejectReasons), instead: Type.String() })),
  rating: Type.Optional(Rating),
  visits: Type.Array(Visit),
  steps: Type.Array(ResidentStep),
  can: Type.Record(Type.String(), Type.Boolean()),
  version: Type.Integer(),
});
export type ResidentRequest = Static<typeof ResidentRequest>;

export const residentRequestEndpoints = {
  'POST /requests': endpoint({
    audience: 'resident',
    summary: '提交诉求',
    idempotent: true,
    body: object({ ...Submission, anonymous: Type.Optional(Type.Boolean()), seniorId: Type.Optional(Id) }),
    answer: ResidentRequest,
  }),
  'GET /requests': endpoint({
    audience: 'resident',
    summary: '我的诉求',
    query: object({
      view: Type.Optional(literals({ open: '', closed: '', all: '' })),
      cursor: Type.Optional(Type.String()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: object({
      items: Type.Array(ResidentRequestRow),
      nextCursor: Type.Optional(Type.String()),
      openCount: Type.Integer(),
    }),
  }),
  'GET /requests/:id': endpoint({
    audience: 'resident',
    summary: '诉求详情',
    params: byId,
    answer: ResidentRequest,
  }),
  'POST /requests/:id/supplement': endpoint({
    audience: 'resident',
    summary: '补充一句或照片',
    idempotent: true,
    params: byId,
    body: object({ text: Type.Optional(Text), voiceId: Type.Optional(Id), photoIds: Type.Optional(FileIds) }),
    answer: ResidentRequest,
  }),
  'POST /requests/:id/cancel': endpoint({
    audience: 'resident',
    summary: '撤回',
    idempotent: true,
    params: byId,
    body: object({ reason: Type.Optional(Line) }),
    answer: ResidentRequest,
  }),
  'POST /requests/:id/rate': endpoint({
    audience: 'resident',
    summary: '评价',
    idempotent: true,
    params: byId,
    body: object({
      solved: literals(words.solvedAnswers),
      satisfaction: Type.Integer({ minimum: 1, maximum: 5 }),
      words: Type.Optional(Line),
    }),
    answer: ResidentRequest,
  }),
};
