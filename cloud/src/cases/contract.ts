/** Endpoints of case files; all of them are the staff's. */
import { Type, type TProperties } from 'typebox';
import { endpoint, type Permission } from '../kernel/contract.ts';
import { byId, Day, Id, literals, object, Ok, optional, PageQuery } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';
import { CaseFile, CaseRow, Measure, StoryItem, WorkerToPick } from './contract.views.ts';

export type {
  CaseFile,
  CaseNote,
  CaseRow,
  CaseWorker,
  Goal,
  GoalValue,
  Review,
  StoryItem,
  WorkerToPick,
} from './contract.views.ts';

const Line = Type.String({ minLength: 1, maxLength: 300 });
const Text = Type.String({ minLength: 1, maxLength: 2000 });
const Value = Type.Number({ minimum: -1_000_000, maximum: 1_000_000 });

const reading = { audience: 'staff', permission: 'cases.read' satisfies Permission } as const;
const managing = { audience: 'staff', permission: 'cases.manage' satisfies Permission } as const;
/** An action on one case; the answer is the file after it. */
const acting = <F extends TProperties>(summary: string, fields: F) =>
  ({
    ...managing,
    summary,
    idempotent: true,
    params: byId,
    body: object({ version: optional(Type.Integer()), ...fields }),
    answer: CaseFile,
  }) as const;

export const caseEndpoints = {
  'GET /desk/cases': endpoint({
    ...reading,
    summary: '个案列表',
    query: object({
      view: optional(literals(words.caseViews)),
      unitId: optional(Id),
      workerId: optional(Id),
      residentId: optional(Id),
      ...PageQuery,
    }),
    answer: object({
      items: Type.Array(CaseRow),
      nextCursor: optional(Type.String()),
      total: Type.Integer(),
      counts: object({
        mine: Type.Integer(),
        toAccept: Type.Integer(),
        dueReview: Type.Integer(),
        unit: Type.Integer(),
      }),
    }),
  }),
  'GET /desk/cases/:id': endpoint({ ...reading, summary: '个案档案', params: byId, answer: CaseFile }),
  'GET /desk/cases/:id/story': endpoint({
    ...reading,
    summary: '这位居民的全部经过',
    params: byId,
    query: object({ kind: optional(literals(words.storyKinds)), ...PageQuery }),
    answer: object({ items: Type.Array(StoryItem), nextCursor: optional(Type.String()) }),
  }),
  'GET /desk/cases/:id/workers': endpoint({
    ...managing,
    summary: '可以协办或接手的社工',
    params: byId,
    query: object({ text: optional(Type.String({ maxLength: 20 })) }),
    answer: object({ items: Type.Array(WorkerToPick) }),
  }),
  'POST /desk/cases': endpoint({
    ...managing,
    summary: '开案',
    idempotent: true,
    body: object({
      residentId: Id,
      reason: Text,
      consent: literals(words.caseConsents),
      nextReviewOn: optional(Day),
      coWorkerIds: optional(Type.Array(Id, { maxItems: 5, uniqueItems: true })),
    }),
    answer: CaseFile,
  }),
  'POST /desk/cases/:id/goals': endpoint(acting('定目标', { what: Line, measure: Measure, by: Day })),
  'POST /desk/cases/:id/end-goal': endpoint(
    acting('结束目标', { goalId: Id, result: literals(words.goalResults), words: Line }),
  ),
  'POST /desk/cases/:id/measures': endpoint(
    acting('记数值', { goalId: Id, on: Day, value: Value, note: optional(Line) }),
  ),
  'POST /desk/cases/:id/reviews': endpoint(
    acting('写回顾', { on: Day, reached: Text, next: Text, nextOn: Day }),
  ),
  'POST /desk/cases/:id/notes': endpoint(acting('写私密记录', { text: Text })),
  'POST /desk/cases/:id/notes/:noteId/read': endpoint({
    ...managing,
    summary: '读一条私密记录，记入审计',
    params: object({ id: Id, noteId: Id }),
    body: object({}),
    answer: object({ text: Type.String() }),
  }),
  'POST /desk/cases/:id/reveal': endpoint({
    ...managing,
    summary: '查看居民电话,须填理由,记入审计',
    params: byId,
    body: object({ reason: Type.String({ minLength: 4, maxLength: 200 }) }),
    answer: object({ phone: optional(Type.String()) }),
  }),
  'POST /desk/cases/:id/staff': endpoint(
    acting('调整协办人', { coWorkerIds: Type.Array(Id, { maxItems: 5, uniqueItems: true }) }),
  ),
  'POST /desk/cases/:id/hand-over': endpoint(
    acting('交给另一位社工', { toStaffId: Id, why: Line, openMatters: Text, stays: Type.Boolean() }),
  ),
  'POST /desk/cases/:id/accept': endpoint(acting('接手', {})),
  'POST /desk/cases/:id/decline': endpoint({ ...acting('不接手', { words: Line }), answer: Ok }),
  'POST /desk/cases/:id/withdraw': endpoint(acting('收回交接', {})),
  'POST /desk/cases/:id/close': endpoint(
    acting('结案', { outcome: literals(words.closingOutcomes), words: Text }),
  ),
  'POST /desk/cases/:id/reopen': endpoint(acting('重新开案', { reason: Text })),
};
