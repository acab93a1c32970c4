/** Routing rules and rule sets as the editor reads and writes them. */
import { Type, type Static } from 'typebox';
import { RoleCode, SkillCode, UnitKindCode } from '../accounts/contract.ts';
import { sources, urgencies } from '../catalogue/contract.constants.ts';
import { By, list } from '../catalogue/contract.parts.ts';
import { closed, Code, Id, literals, Moment, Name } from '../kernel/contract.parts.ts';
import { personTags } from '../people/contract.constants.ts';
import { dutyWindows, strategySteps, targetLevels } from './contract.constants.ts';

/** Every field that is present must match; a field that is absent (or an empty list) matches anything. */
export const RuleCondition = Type.Object(
  {
    categories: Type.Optional(list(Code, 20)),
    units: Type.Optional(list(Id, 20)),
    sources: Type.Optional(list(literals(sources), 8)),
    urgencies: Type.Optional(list(literals(urgencies), 3)),
    tags: Type.Optional(list(literals(personTags), 10)),
    timeWindow: Type.Optional(
      Type.Object(
        {
          duty: Type.Optional(literals(dutyWindows)),
          months: Type.Optional(list(Type.Integer({ minimum: 1, maximum: 12 }), 12)),
        },
        closed,
      ),
    ),
    keywords: Type.Optional(list(Type.String({ minLength: 1, maxLength: 20 }), 40)),
  },
  closed,
);
export type RuleCondition = Static<typeof RuleCondition>;

/** Which unit. A department is found by kind and part of its name at the level above (or at) the place of the request. */
export const TargetUnit = Type.Union([
  Type.Object(
    {
      unit: Type.Union([
        Type.Literal('ownGrid'),
        Type.Literal('ownCommunity'),
        Type.Literal('communityStation'),
        Type.Literal('parent'),
      ]),
    },
    closed,
  ),
  Type.Object(
    { unit: Type.Literal('department'), kind: UnitKindCode, name: Name, level: literals(targetLevels) },
    closed,
  ),
  Type.Object({ unit: Type.Literal('named'), unitId: Id }, closed),
]);
export type TargetUnit = Static<typeof TargetUnit>;

export const RuleCopy = Type.Object({ to: TargetUnit, role: Type.Optional(RoleCode) }, closed);
export type RuleCopy = Static<typeof RuleCopy>;

const RoutingRuleFields = {
  /** Stable through versions; the server gives one to a rule that is sent without. */
  id: Id,
  /** What people call the rule: "规则 12". 0 is the fixed last rule. */
  number: Type.Integer({ minimum: 1, maximum: 9999 }),
  name: Name,
  /** Higher wins among rules that are equally specific. */
  priority: Type.Integer({ minimum: 0, maximum: 1000 }),
  when: RuleCondition,
  target: Type.Object(
    {
      to: TargetUnit,
      role: RoleCode,
      /** Any one of them is enough; a worker with more of them scores higher. */
      skills: Type.Optional(list(SkillCode, 12)),
    },
    closed,
  ),
  strategy: Type.Array(literals(strategySteps), { minItems: 1, maxItems: 5, uniqueItems: true }),
  copies: Type.Array(RuleCopy, { maxItems: 10 }),
  /** Absent: the category's own policy. */
  deadlinePolicyCode: Type.Optional(Code),
};
export const RoutingRuleInput = Type.Object(
  { ...RoutingRuleFields, id: Type.Optional(Id), number: Type.Optional(RoutingRuleFields.number) },
  closed,
);
export type RoutingRuleInput = Static<typeof RoutingRuleInput>;
export const RoutingRule = Type.Object(
  { ...RoutingRuleFields, createdAt: Moment, changedAt: Moment },
  closed,
);
export type RoutingRule = Static<typeof RoutingRule>;

export const RuleSet = Type.Object(
  {
    version: Type.Integer(),
    status: Type.Union([Type.Literal('draft'), Type.Literal('published'), Type.Literal('retired')]),
    rules: Type.Array(RoutingRule),
    /** Grows with every save of a draft; send it back so that two editors can't overwrite each other. */
    revision: Type.Integer(),
    publishedAt: Type.Optional(Moment),
    publishedBy: Type.Optional(By),
  },
  closed,
);
export type RuleSet = Static<typeof RuleSet>;

/** Two rules that can match the same request with the same specificity and priority: it must be decided which one goes first. */
export const RuleTie = Type.Object(
  {
    numbers: Type.Unsafe<[number, number]>(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })),
    reason: Type.String(),
  },
  closed,
);
export type RuleTie = Static<typeof RuleTie>;
/** Something in a rule that can't work: an unknown category or unit, `pool` before another step … */
export const RuleProblem = Type.Object({ number: Type.Integer(), message: Type.String() }, closed);
export type RuleProblem = Static<typeof RuleProblem>;
export const Draft = Type.Object(
  { ...RuleSet.properties, ties: Type.Array(RuleTie), problems: Type.Array(RuleProblem) },
  closed,
);
export type Draft = Static<typeof Draft>;
