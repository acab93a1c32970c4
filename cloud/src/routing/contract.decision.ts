/** What the router answers: an owner, and why. */
import { Type, type Static } from 'typebox';
import { RoleCode, SkillCode } from '../accounts/contract.ts';
import { closed, Code, Id, literals, Name } from '../kernel/contract.parts.ts';
import { categoryHows, placeHows, ruleOutcomes } from './contract.constants.ts';

export const StaffOwner = Type.Object(
  {
    kind: Type.Literal('staff'),
    staffId: Id,
    name: Name,
    unitId: Id,
    unitPath: Type.String(),
    unitName: Name,
  },
  closed,
);
export const PoolOwner = Type.Object(
  { kind: Type.Literal('pool'), unitId: Id, unitPath: Type.String(), name: Name },
  closed,
);
export const Owner = Type.Union([StaffOwner, PoolOwner]);
export type Owner = Static<typeof Owner>;

export const Candidate = Type.Object(
  {
    staffId: Id,
    name: Name,
    unitName: Name,
    role: RoleCode,
    skills: Type.Array(SkillCode),
    load: Type.Integer(),
    capacity: Type.Integer(),
    onDuty: Type.Boolean(),
    scores: Type.Array(Type.Object({ label: Type.String(), points: Type.Integer() }, closed)),
    total: Type.Integer(),
    /** Passed over, in words: "今天休假" or "手上 9/8，已满". */
    skippedBecause: Type.Optional(Type.String()),
  },
  closed,
);
export type Candidate = Static<typeof Candidate>;

export const TriedRule = Type.Object(
  { ruleNumber: Type.Integer(), name: Name, outcome: literals(ruleOutcomes), reason: Type.String() },
  closed,
);
export type TriedRule = Static<typeof TriedRule>;

export const Explanation = Type.Object(
  {
    place: Type.Object({ how: literals(placeHows), unitName: Name, gridName: Type.Optional(Name) }, closed),
    category: Type.Optional(
      Type.Object(
        {
          code: Code,
          name: Name,
          how: literals(categoryHows),
          confidence: Type.Optional(Type.Number()),
        },
        closed,
      ),
    ),
    /** Bounded: nearest misses, the winner, then those that matched and lost. */
    tried: Type.Array(TriedRule, { maxItems: 8 }),
    /** Bounded: the best, then those passed over. */
    candidates: Type.Array(Candidate, { maxItems: 8 }),
    /** Set when nobody was left: which pool took it and why, in words. */
    fallback: Type.Optional(Type.String()),
  },
  closed,
);
export type Explanation = Static<typeof Explanation>;

export const Decision = Type.Object(
  {
    owner: Owner,
    role: RoleCode,
    copies: Type.Array(Owner, { maxItems: 20 }),
    deadlinePolicyCode: Type.Optional(Code),
    ruleSetVersion: Type.Integer(),
    ruleNumber: Type.Integer(),
    /** A rule of the set (not the last one) matched and the category is known: the system may accept by itself. */
    certain: Type.Boolean(),
    explanation: Explanation,
  },
  closed,
);
export type Decision = Static<typeof Decision>;

export const Suggestion = Type.Object(
  {
    /** Absent when the suggester abstains: a clerk decides. */
    categoryCode: Type.Optional(Code),
    name: Type.Optional(Name),
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
    abstained: Type.Boolean(),
    alternatives: Type.Array(
      Type.Object({ categoryCode: Code, name: Name, confidence: Type.Number() }, closed),
      { maxItems: 3 },
    ),
  },
  closed,
);
export type Suggestion = Static<typeof Suggestion>;
