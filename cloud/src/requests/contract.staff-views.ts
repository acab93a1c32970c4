/** What staff see of requests. */
import { Type, type Static } from 'typebox';
import { Id, literals, Moment, object } from '../kernel/contract.parts.ts';
import { StoredFile } from '../files/contract.ts';
import { Point } from '../people/contract.ts';
import { Explanation } from '../routing/contract.ts';
import * as words from './contract.constants.ts';
import { Action, Clock, ClockKind, Owner, Rating, Source, State, Urgency, Visit } from './contract.parts.ts';

export const StaffRequestRow = object({
  id: Id,
  number: Type.String(),
  title: Type.String(),
  state: State,
  urgency: Urgency,
  source: Source,
  category: Type.Optional(object({ code: Type.String(), name: Type.String() })),
  place: Type.String(),
  location: Type.Optional(Point),
  unitName: Type.String(),
  reporterMasked: Type.String(),
  tags: Type.Array(Type.String()),
  owner: Type.Optional(Owner),
  nextClock: Type.Optional(
    object({ kind: ClockKind, dueAt: Moment, used: Type.Number(), breached: Type.Boolean() }),
  ),
  flags: Type.Array(literals(words.requestFlags)),
  returnCount: Type.Integer(),
  photoCount: Type.Integer(),
  submittedAt: Moment,
  updatedAt: Moment,
  can: Type.Record(Type.String(), Type.Boolean()),
  version: Type.Integer(),
});
export type StaffRequestRow = Static<typeof StaffRequestRow>;
export const StaffStep = object({
  id: Id,
  at: Moment,
  action: Action,
  title: Type.String(),
  by: object({ kind: Type.String(), name: Type.String(), post: Type.Optional(Type.String()) }),
  publicText: Type.Optional(Type.String()),
  privateText: Type.Optional(Type.String()),
  /** What the resident reads for this step. */
  residentTitle: Type.Optional(Type.String()),
  files: Type.Array(StoredFile),
});
export const StaffRequest = object({
  ...StaffRequestRow.properties,
  text: Type.String(),
  photos: Type.Array(StoredFile),
  voice: Type.Optional(StoredFile),
  placeHow: Type.String(),
  grid: Type.Optional(object({ id: Id, name: Type.String() })),
  suggestion: Type.Optional(object({ code: Type.String(), name: Type.String(), confidence: Type.Number() })),
  reporter: object({
    residentId: Type.Optional(Id),
    nameMasked: Type.String(),
    phoneMasked: Type.String(),
    onBehalfOf: Type.Optional(
      object({
        residentId: Id,
        nameMasked: Type.String(),
        birthYear: Type.Optional(Type.Integer()),
        tags: Type.Array(Type.String()),
      }),
    ),
    earlierCount: Type.Integer(),
    anonymous: Type.Boolean(),
    canReveal: Type.Boolean(),
  }),
  clocks: Type.Array(Clock),
  explanation: Type.Optional(Explanation),
  ruleSetVersion: Type.Optional(Type.Integer()),
  copies: Type.Array(Type.String()),
  steps: Type.Array(StaffStep),
  resolution: Type.Optional(
    object({
      outcome: literals(words.outcomes),
      reply: Type.String(),
      privateNote: Type.Optional(Type.String()),
      photos: Type.Array(StoredFile),
      at: Moment,
    }),
  ),
  rating: Type.Optional(Rating),
  visits: Type.Array(Visit),
  suggestedFirstWord: Type.String(),
});
export type StaffRequest = Static<typeof StaffRequest>;

export const Candidate = object({
  staffId: Id,
  name: Type.String(),
  role: Type.String(),
  unitId: Id,
  unitName: Type.String(),
  duty: object({ state: literals({ onDuty: '', offDuty: '', onLeave: '' }), until: Type.Optional(Moment) }),
  load: Type.Integer(),
  capacity: Type.Integer(),
  distanceMetres: Type.Optional(Type.Integer()),
  skills: Type.Array(Type.String()),
  reason: Type.String(),
  score: Type.Optional(Type.Integer()),
  /** Why this person cannot be chosen without a reason, or at all. */
  blocked: Type.Optional(object({ text: Type.String(), overridable: Type.Boolean() })),
});
export type Candidate = Static<typeof Candidate>;
