/** A case file as the staff's apps see it. */
import { Type, type Static } from 'typebox';
import { Day, Id, literals, Moment, object, optional } from '../kernel/contract.parts.ts';
import * as words from './contract.constants.ts';

export const CaseWorker = object({
  staffId: Id,
  name: Type.String(),
  unitId: Id,
  unitName: Type.String(),
});
export type CaseWorker = Static<typeof CaseWorker>;

/** For lists: no words of the file, the name masked. */
export const CaseRow = object({
  id: Id,
  number: Type.String(),
  residentId: Id,
  nameMasked: Type.String(),
  birthYear: optional(Type.Integer()),
  tags: Type.Array(Type.String()),
  communityName: Type.String(),
  state: literals(words.caseStates),
  lead: CaseWorker,
  coWorkers: Type.Array(CaseWorker),
  goals: object({ total: Type.Integer(), reached: Type.Integer() }),
  nextReviewOn: optional(Day),
  reviewOverdue: Type.Boolean(),
  outcome: optional(literals(words.caseOutcomes)),
  /** A hand-over waits for the reader. */
  waitsForMe: Type.Boolean(),
  openedAt: Moment,
  updatedAt: Moment,
});
export type CaseRow = Static<typeof CaseRow>;

export const Measure = object({
  /** 步行米数, 疼痛. */
  name: Type.String({ minLength: 1, maxLength: 20 }),
  /** 米, 分, 次. */
  unit: Type.String({ minLength: 1, maxLength: 8 }),
  baseline: Type.Number({ minimum: -1_000_000, maximum: 1_000_000 }),
  target: Type.Number({ minimum: -1_000_000, maximum: 1_000_000 }),
});

export const GoalValue = object({
  id: Id,
  on: Day,
  value: Type.Number(),
  note: optional(Type.String()),
  by: Type.String(),
});
export type GoalValue = Static<typeof GoalValue>;

export const Goal = object({
  id: Id,
  what: Type.String(),
  measure: Measure,
  by: Day,
  setOn: Day,
  setBy: Type.String(),
  values: Type.Array(GoalValue),
  /** 0 at the baseline, 1 at the target. */
  share: Type.Number({ minimum: 0, maximum: 1 }),
  overdue: Type.Boolean(),
  ended: optional(object({ on: Day, result: literals(words.goalResults), words: Type.String() })),
});
export type Goal = Static<typeof Goal>;

export const Review = object({
  id: Id,
  on: Day,
  reached: Type.String(),
  next: Type.String(),
  nextOn: optional(Day),
  by: Type.String(),
});
export type Review = Static<typeof Review>;

/** That a private note exists; its words are read one by one, and every reading is on record. */
export const CaseNote = object({ id: Id, at: Moment, by: Type.String() });
export type CaseNote = Static<typeof CaseNote>;

export const CaseFile = object({
  ...CaseRow.properties,
  /** Whole for the case's own workers, masked for everybody else. */
  name: Type.String(),
  phoneMasked: Type.String(),
  /** The reader may look at the whole number, with a reason. */
  canReveal: Type.Boolean(),
  gridName: Type.String(),
  reason: Type.String(),
  consent: literals(words.caseConsents),
  plan: Type.Array(Goal),
  reviews: Type.Array(Review),
  notes: Type.Array(CaseNote),
  mayReadNotes: Type.Boolean(),
  handOver: optional(
    object({
      to: CaseWorker,
      by: Type.String(),
      at: Moment,
      why: Type.String(),
      openMatters: Type.String(),
      stays: Type.Boolean(),
    }),
  ),
  closedAt: optional(Moment),
  closingWords: optional(Type.String()),
  /** The person's other files. */
  others: Type.Array(
    object({
      id: Id,
      number: Type.String(),
      state: literals(words.caseStates),
      openedAt: Moment,
      outcome: optional(literals(words.caseOutcomes)),
    }),
  ),
  can: Type.Record(Type.String(), Type.Boolean()),
  version: Type.Integer(),
});
export type CaseFile = Static<typeof CaseFile>;

export const StoryItem = object({
  id: Id,
  at: Moment,
  kind: literals(words.storyKinds),
  title: Type.String(),
  text: optional(Type.String()),
  by: optional(Type.String()),
  /** The word of its state, of requests and appointments. */
  state: optional(object({ code: Type.String(), label: Type.String() })),
  /** The request, the appointment, or the other case file. */
  targetId: optional(Id),
});
export type StoryItem = Static<typeof StoryItem>;

export const WorkerToPick = object({ ...CaseWorker.properties, openCases: Type.Integer() });
export type WorkerToPick = Static<typeof WorkerToPick>;
