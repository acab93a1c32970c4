/** Schemas that the residents' and the staff's side of requests share. */
import { Type, type Static } from 'typebox';
import { Id, literals, Moment, object } from '../kernel/contract.parts.ts';
import { placeKinds } from '../availability/contract.constants.ts';
import { Point } from '../people/contract.ts';
import * as words from './contract.constants.ts';

export const Text = Type.String({ minLength: 1, maxLength: 2000 });
export const Line = Type.String({ minLength: 1, maxLength: 300 });
export const FileIds = Type.Array(Id, { maxItems: 9, uniqueItems: true });

export const State = literals(words.requestStates);
export const Action = literals(words.requestActions);
export const Urgency = literals(words.urgencies);
export const Source = literals(words.sources);
export const ClockKind = literals(words.clockKinds);

export const PlaceInput = Type.Union([
  object({ kind: Type.Literal('home') }),
  object({ kind: Type.Literal('address'), addressId: Id, detail: Type.Optional(Line) }),
  object({ kind: Type.Literal('point'), point: Point, detail: Type.Optional(Line) }),
]);

export const Clock = object({
  kind: ClockKind,
  state: literals({ running: '', met: '', breached: '', cancelled: '' }),
  startedAt: Moment,
  dueAt: Moment,
  statutoryDueAt: Type.Optional(Moment),
  metAt: Type.Optional(Moment),
  breachedAt: Type.Optional(Moment),
  /** The limit in words, e.g. 3个工作日. */
  limit: Type.String(),
  /** Share of the working time used at the time of the answer, 0-1 and above 1 once overdue. */
  used: Type.Number(),
});
export type Clock = Static<typeof Clock>;

export const Owner = Type.Union([
  object({
    kind: Type.Literal('staff'),
    staffId: Id,
    name: Type.String(),
    role: Type.String(),
    unitId: Id,
    unitName: Type.String(),
  }),
  object({ kind: Type.Literal('pool'), unitId: Id, unitName: Type.String() }),
]);
export type Owner = Static<typeof Owner>;

/** An appointment that was made for the request, or from which it came. */
export const Visit = object({
  appointmentId: Id,
  number: Type.String(),
  /** 家访, 量血压: the service in its own words. */
  name: Type.String(),
  state: literals(words.visitStates),
  start: Moment,
  placeKind: literals(placeKinds),
  worker: Type.Optional(Type.String()),
});
export type Visit = Static<typeof Visit>;

export const Rating = object({
  solved: literals(words.solvedAnswers),
  satisfaction: Type.Integer({ minimum: 1, maximum: 5 }),
  words: Type.Optional(Type.String()),
  at: Moment,
});

export const Submission = {
  text: Type.Optional(Text),
  voiceId: Type.Optional(Id),
  photoIds: Type.Optional(FileIds),
  place: PlaceInput,
  categoryCode: Type.Optional(Type.String({ maxLength: 40 })),
};
