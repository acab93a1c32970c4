/** What the router answers: an owner, and why. */
import { Type, type Static } from 'typebox';
import { RoleCode, SkillCode } from '../accounts/contract.ts';
import { Code, Id, literals, Name, object } from '../kernel/contract.parts.ts';
import { categoryHows, placeHows, ruleOutcomes } from './contract.constants.ts';

export const StaffOwner = object({
  kind: Type.Literal('staff'),
  staffId: Id,
  name: Name,
  unitId: Id,
  unitPath: Type.String(),
  unitName: Name,
});
export const PoolOwner = object({
  kind: Type.Literal('pool'),
  unitId: Id,
  unitPath: Type.String(),
  name: Name,
});
export const Owner = Type.Union([StaffOwner, PoolOwner]);
export type Owner = Static<typeof Owner>;

export const Candidate = object({
  staffId: Id,
  name: Name,
  unitName: Name,
  role: RoleCode,
  skills: Type.Array(SkillCode),
  load: Type.Integer(),
  capacity: Type.Integer(),
  onDuty: Type.Boolean(),
  scores: Type.Array(object({ label: Type.String(), points: Type.Integer() })),
  total: Type.Integer(),
  /** Passed over, in words: "今天休假" or "手上 9/8，已满". */
  skippedBecause: Type.Optional(Type.String()),
});
export type Candidate = Static<typeof Candidate>;

export const TriedRule = object({
  ruleNumber: Type.Integer(),
  name: Name,
  outcome: literals(ruleOutcomes),
  reason: Type.String(),
});
export type TriedRule = Static<typeof TriedRule>;

export const Explanation = object({
  place: object({ how: literals(placeHows), unitName: Name, gridName: Type.Optional(Name) }),
  category: Type.Optional(
    object({
      code: Code,
      name: Name,
      how: literals(categoryHows),
      confidence: Type.Optional(Type.Number()),
    }),
  ),
  /** Bounded: nearest misses, the winner, then those that matched and lost. */
  tried: Type.Array(TriedRule, { maxItems: 8 }),
  /** Bounded: the best, then those passed over. */
  candidates: Type.Array(Candidate, { maxItems: 8 }),
  /** Set when nobody was left: which pool took it and why, in words. */
  fallback: Type.Optional(Type.String()),
});
export type Explanation = Static<typeof Explanation>;

export const Decision = object({
  owner: Owner,
  role: RoleCode,
  copies: Type.Array(Owner, { maxItems: 20 }),
  deadlinePolicyCode: Type.Optional(Code),
  ruleSetVersion: Type.Integer(),
  ruleNumber: Type.Integer(),
  /** A rule of the set (not the last one) matched and the category is known: the system may accept by itself. */
  certain: Type.Boolean(),
  explanation: Explanation,
});
export type Decision = Static<typeof Decision>;

export const Suggestion = object({
  /** Absent when the suggester abstains: a clerk decides. */
  categoryCode: Type.Optional(Code),
  name: Type.Optional(Name),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  abstained: Type.Boolean(),
  alternatives: Type.Array(object({ categoryCode: Code, name: Name, confidence: Type.Number() }), {
    maxItems: 3,
  }),
});
export type Suggestion = Static<typeof Suggestion>;
