/** The staff's list of case files: by view and filter, in scope, page by page. */
import type { StaffActor } from '../../kernel/actor.ts';
import { civilDate, daysAfter } from '../../kernel/calendar-days.ts';
import { startingWith } from '../../kernel/database/starting-with.ts';
import { invalid, notFound } from '../../kernel/errors.ts';
import { organisation } from '../../accounts/index.ts';
import { inScope } from '../../kernel/actor.ts';
import { reviewSoonDays, type CaseView } from '../contract.constants.ts';
import { CaseModel } from '../model/case-model.ts';
import type { CaseDocument } from '../model/document.ts';

export interface CaseQuery {
  view?: CaseView;
  unitId?: string;
  workerId?: string;
  residentId?: string;
  cursor?: string;
  limit?: number;
}

/** What rows do without. */
export type CaseRowSource = Omit<CaseDocument, 'timeline' | 'sealed' | 'keys' | 'events'>;
const rowProjection = { timeline: 0, sealed: 0, keys: 0, events: 0 } as const;

type Condition = Record<string, unknown>;

const seenBy = (actor: StaffActor): Condition => ({
  $or: [
    { path: startingWith(actor.scopePath) },
    { workerIds: actor.id },
    { 'handOver.to.staffId': actor.id },
  ],
});

function viewCondition(view: CaseView, actor: StaffActor, now: Date): Condition {
  const running = { $ne: 'closed' };
  const soon = daysAfter(civilDate(now.getTime()), reviewSoonDays);
  switch (view) {
    case 'mine':
      return { workerIds: actor.id, state: running };
    case 'toAccept':
      return { 'handOver.to.staffId': actor.id };
    case 'dueReview':
      return { nextReviewOn: { $exists: true, $lte: soon } };
    case 'unit':
      return { path: startingWith(actor.scopePath), state: running };
    case 'closed':
      return { state: 'closed' };
    case 'all':
      return {};
  }
}

export interface CasePage {
  rows: CaseRowSource[];
  nextCursor?: string;
  total: number;
  counts: Record<'mine' | 'toAccept' | 'dueReview' | 'unit', number>;
}

/** The one whose review is due first; else what changed last. */
export async function listCases(actor: StaffActor, query: CaseQuery, now: Date): Promise<CasePage> {
  const { view = 'mine', limit = 50, cursor } = query;
  const conditions = await conditionsOf(query, actor, now);
  const byReview = view === 'dueReview';
  const position = cursor ? after(byReview, cursor) : {};
  const [found, total, counts] = await Promise.all([
    CaseModel.find({ $and: [conditions, position] }, rowProjection)
      .sort(byReview ? { nextReviewOn: 1, _id: 1 } : { updatedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<CaseRowSource[]>(),
    CaseModel.countDocuments(conditions),
    countViews(actor, now),
  ]);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, total, counts, ...(last ? { nextCursor: cursorOf(byReview, last) } : {}) };
}

async function conditionsOf(
  { view = 'mine', unitId, workerId, residentId }: CaseQuery,
  actor: StaffActor,
  now: Date,
): Promise<Condition> {
  const all: Condition[] = [seenBy(actor), viewCondition(view, actor, now)];
  if (unitId) all.push({ path: startingWith(await unitPath(actor, unitId)) });
  if (workerId) all.push({ workerIds: workerId });
  if (residentId) all.push({ residentId });
  return { $and: all };
}

async function unitPath(actor: StaffActor, unitId: string): Promise<string> {
  const unit = (await organisation()).units.get(unitId);
  if (!unit || !inScope(actor.scopePath, unit.path)) {
    throw notFound('accounts.unitNotFound', '没有找到这个单位');
  }
  return unit.path;
}

async function countViews(actor: StaffActor, now: Date): Promise<CasePage['counts']> {
  const count = (view: CaseView) =>
    CaseModel.countDocuments({ $and: [seenBy(actor), viewCondition(view, actor, now)] });
  const [mine, toAccept, dueReview, unit] = await Promise.all([
    count('mine'),
    count('toAccept'),
    count('dueReview'),
    count('unit'),
  ]);
  return { mine, toAccept, dueReview, unit };
}

const cursorOf = (byReview: boolean, { _id, nextReviewOn = '', updatedAt }: CaseRowSource): string =>
  `${byReview ? nextReviewOn : updatedAt.getTime()}_${_id}`;

function after(byReview: boolean, cursor: string): Condition {
  const [value = '', id = ''] = cursor.split('_');
  if (byReview && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return { $or: [{ nextReviewOn: { $gt: value } }, { nextReviewOn: value, _id: { $gt: id } }] };
  }
  const at = new Date(Number(value));
  if (byReview || value === '' || Number.isNaN(at.getTime())) {
    throw invalid('common.cursor', '翻页位置不对，请从第一页重新看');
  }
  return { $or: [{ updatedAt: { $lt: at } }, { updatedAt: at, _id: { $lt: id } }] };
}

/** Every file of one resident, newest first. */
export const filesOf = (residentId: string): Promise<CaseRowSource[]> =>
  CaseModel.find({ residentId }, rowProjection).sort({ openedAt: -1 }).lean<CaseRowSource[]>();

/** The files as they are stored, for what needs their words. */
export const documentsOf = (residentId: string): Promise<CaseDocument[]> =>
  CaseModel.find({ residentId }).sort({ openedAt: -1 }).lean<CaseDocument[]>();

/** Whose next review falls on that day. */
export const dueForReview = (day: string): Promise<CaseRowSource[]> =>
  CaseModel.find({ nextReviewOn: day }, rowProjection).lean<CaseRowSource[]>();
