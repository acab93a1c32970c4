/** What each action does to a case file; refusals are about the words given, never about who gives them. */
import { conflict, invalid, notFound, unprocessable } from '../../kernel/errors.ts';
import {
  caseOutcomes,
  goalResults,
  type CaseConsent,
  type ClosingOutcome,
  type GoalResult,
} from '../contract.constants.ts';
import type { CaseRecord, GoalRecord, NewCase, Worker } from '../model/document.ts';
import { move, workersOf, type Deed } from './moves.ts';
import { measureInWords } from './progress.ts';

export interface Opening {
  id: string;
  number: string;
  residentId: string;
  path: string;
  reason: string;
  consent: CaseConsent;
  lead: Worker;
  coWorkers: Worker[];
  nextReviewOn: string;
}

export function open(opening: Opening, deed: Deed): NewCase {
  const { id: _id, number, residentId, path, reason, consent, nextReviewOn } = opening;
  if (nextReviewOn <= deed.today) throw invalid('case.reviewInPast', '下次回顾请选今天以后的日子');
  const workers = workersOf(opening.lead, opening.coWorkers);
  const blank: NewCase = {
    ...{ _id, number, residentId, openFor: residentId, path, consent, nextReviewOn },
    ...workers,
    state: deed.to,
    counts: { goals: 0, reached: 0 },
    openedAt: deed.now,
    updatedAt: deed.now,
    timeline: [],
    content: { reason, goals: [], reviews: [], texts: {} },
  };
  return move(blank, deed, { set: workers, text: reason });
}

export type GoalInput = Pick<GoalRecord, 'what' | 'measure' | 'by'>;

const mostGoals = 40;

export function setGoal(file: CaseRecord, deed: Deed, { what, measure, by }: GoalInput): CaseRecord {
  if (by <= deed.today) throw invalid('case.goalInPast', '请选今天以后的日子');
  if (measure.baseline === measure.target) {
    throw invalid('case.goalWithoutWay', '现在的数值和目标一样，请改一下目标');
  }
  if (file.content.goals.length >= mostGoals) throw unprocessable('case.full', '这份个案的目标太多了');
  const goal: GoalRecord = {
    ...{ id: deed.id, what, measure, by },
    setOn: deed.today,
    setBy: deed.by.name,
    values: [],
  };
  const goals = [...file.content.goals, goal];
  return move(file, deed, { content: { goals }, text: `${what}（${measureInWords(goal)}）` });
}

export function endGoal(
  file: CaseRecord,
  deed: Deed,
  { goalId, result, words }: { goalId: string; result: GoalResult; words: string },
): CaseRecord {
  const goal = runningGoal(file, goalId);
  const ended = { on: deed.today, result, words };
  return move(file, deed, {
    content: { goals: replaced(file, { ...goal, ended }) },
    text: `${goal.what}：${goalResults[result]}。${words}`,
  });
}

export interface MeasureInput {
  goalId: string;
  on: string;
  value: number;
  note?: string;
}

const mostValues = 1000;

/** Values may come late, from a phone that was offline: they lie by their day. */
export function measure(file: CaseRecord, deed: Deed, { goalId, on, value, note }: MeasureInput): CaseRecord {
  const goal = runningGoal(file, goalId);
  if (on > deed.today) throw invalid('case.measureInFuture', '请选今天或以前的日子');
  if (goal.values.length >= mostValues) throw unprocessable('case.full', '这个目标的数值太多了');
  const taken = { id: deed.id, on, value, ...(note ? { note } : {}), by: deed.by.name };
  const values = [...goal.values, taken].sort((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
  const { name, unit } = goal.measure;
  return move(file, deed, {
    content: { goals: replaced(file, { ...goal, values }) },
    text: `${name} ${value} ${unit}${note ? `。${note}` : ''}`,
  });
}

export interface ReviewInput {
  on: string;
  reached: string;
  next: string;
  nextOn: string;
}

const mostReviews = 300;

export function review(file: CaseRecord, deed: Deed, input: ReviewInput): CaseRecord {
  const { on, reached, next, nextOn } = input;
  if (on > deed.today) throw invalid('case.reviewInFuture', '回顾的日子请选今天或以前');
  if (nextOn <= deed.today) throw invalid('case.reviewInPast', '下次回顾请选今天以后的日子');
  const { reviews } = file.content;
  if (reviews.length >= mostReviews) throw unprocessable('case.full', '这份个案的回顾太多了');
  return move(file, deed, {
    set: { nextReviewOn: nextOn },
    content: { reviews: [...reviews, { id: deed.id, on, reached, next, nextOn, by: deed.by.name }] },
    text: `已做到：${reached}\n下一步：${next}`,
  });
}

export function changeStaff(file: CaseRecord, deed: Deed, coWorkers: readonly Worker[]): CaseRecord {
  const after = workersOf(file.lead, coWorkers);
  const names = after.coWorkers.map(({ name }) => name).join('、');
  return move(file, deed, { set: after, text: names ? `协办：${names}` : '不再有协办人' });
}

export interface HandOverInput {
  to: Worker;
  why: string;
  openMatters: string;
  stays: boolean;
}

export function handOver(file: CaseRecord, deed: Deed, input: HandOverInput): CaseRecord {
  const { to, why, openMatters, stays } = input;
  if (to.staffId === file.lead.staffId) throw invalid('case.sameLead', '这份个案已经由这位社工负责');
  return move(file, deed, {
    set: { handOver: { to, by: deed.by, at: deed.now, stays } },
    content: { handOver: { why, openMatters } },
    text: `交给${to.name}：${why}\n还没完的事：${openMatters}`,
    worker: to,
  });
}

export function acceptHandOver(file: CaseRecord, deed: Deed, oldLeadWorksHere: boolean): CaseRecord {
  const { to, stays } = pending(file);
  const kept = stays && oldLeadWorksHere ? [...file.coWorkers, file.lead] : file.coWorkers;
  return move(file, deed, {
    set: workersOf(to, kept),
    drop: ['handOver'],
    content: { handOver: undefined },
    worker: to,
  });
}

export function endHandOver(file: CaseRecord, deed: Deed, words?: string): CaseRecord {
  const { to } = pending(file);
  return move(file, deed, {
    drop: ['handOver'],
    content: { handOver: undefined },
    worker: to,
    ...(words ? { text: words } : {}),
  });
}

export function close(
  file: CaseRecord,
  deed: Deed,
  { outcome, words }: { outcome: ClosingOutcome; words: string },
): CaseRecord {
  return move(file, deed, {
    set: { outcome, closedAt: deed.now },
    drop: ['openFor', 'nextReviewOn'],
    content: { closingWords: words },
    text: `${caseOutcomes[outcome]}。${words}`,
  });
}

export function reopen(
  file: CaseRecord,
  deed: Deed,
  { reason, nextReviewOn }: { reason: string; nextReviewOn: string },
): CaseRecord {
  return move(file, deed, {
    set: { openFor: file.residentId, nextReviewOn },
    drop: ['outcome', 'closedAt'],
    content: { closingWords: undefined },
    text: reason,
  });
}

/** The bare file stays for the numbers: when, by whom, with which outcome; not a word of what it said. */
export function erase(file: CaseRecord, deed: Deed): CaseRecord {
  return move(file, deed, {
    set: { outcome: file.outcome ?? 'erased', closedAt: file.closedAt ?? deed.now },
    drop: ['openFor', 'nextReviewOn', 'handOver'],
  });
}

function runningGoal({ content }: CaseRecord, goalId: string): GoalRecord {
  const goal = content.goals.find(({ id }) => id === goalId);
  if (!goal) throw notFound('case.goalNotFound', '没有找到这个目标');
  if (goal.ended) throw conflict('case.goalEnded', `这个目标已经结束：${goalResults[goal.ended.result]}`);
  return goal;
}

const replaced = ({ content }: CaseRecord, goal: GoalRecord): GoalRecord[] =>
  content.goals.map((known) => (known.id === goal.id ? goal : known));

function pending({ handOver }: CaseRecord): NonNullable<CaseRecord['handOver']> {
  if (!handOver) throw conflict('case.movedOn', '这次交接已经结束');
  return handOver;
}
