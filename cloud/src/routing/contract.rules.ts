/** Routing rules and rule sets as the editor reads and writes them. */
import { Type, type Static } from 'typebox';
import { RoleCode, SkillCode, UnitKindCode } from '../accounts/contract.ts';
import { sources, urgencies } from '../catalogue/contract.constants.ts';
import { By, list } from '../catalogue/contract.parts.ts';
import { Code, Id, literals, Moment, Name, object } from '../kernel/contract.parts.ts';
import { personTags } from '../people/contract.constants.ts';
import { dutyWindows, strategySteps, targetLevels } from './contract.constants.ts';

/** Every field that is present must match; a field that is absent (or an empty list) matches anything. */
export const RuleCondition = object({
  categories: Type.Optional(list(Code, 20)),
  units: Type.Optional(list(Id, 20)),
  sources: Type.Optional(list(literals(sources), 8)),
  urgencies: Type.Optional(list(literals(urgencies), 3)),
  tags: Type.Optional(list(literals(personTags), 10)),
  timeWindow: Type.Optional(
    object({
      duty: Type.Optional(literals(dutyWindows)),
      months: Type.Optional(list(Type.Integer({ minimum: 1, maximum: 12 }), 12)),
    }),
  ),
  keywords: Type.Optional(list(Type.String({ minLength: 1, maxLength: 20 }), 40)),
});
export type RuleCondition = Static<typeof RuleCondition>;

/** Which unit. A department is found by kind and part of its name at the level above (or at) the place of the request. */
export const TargetUnit = Type.Union([
  object({
    unit: Type.Union([
      Type.Literal('ownGrid'),
      Type.Literal('ownCommunity'),
      Type.Literal('communityStation'),
      Type.Literal('parent'),
    ]),
  }),
  object({ unit: Type.Literal('department'), kind: UnitKindCode, name: Name, level: literals(targetLevels) }),
  object({ unit: Type.Literal('named'), unitId: Id }),
]);
export type TargetUnit = Static<typeof TargetUnit>;

export const RuleCopy = object({ to: TargetUnit, role: Type.Optional(RoleCode) });
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
  target: object({
    to: TargetUnit,
    role: RoleCode,
    /** Any one of them is enough; a worker with more of them scores higher. */
    skills: Type.Optional(list(SkillCode, 12)),
  }),
  strategy: Type.Array(literals(strategySteps), { minItems: 1, maxItems: 5, uniqueItems: true }),
  copies: Type.Array(RuleCopy, { maxItems: 10 }),
  /** Absent: the category's own policy. */
  deadlinePolicyCode: Type.Optional(Code),
};
export const RoutingRuleInput = object({
  ...RoutingRuleFields,
  id: Type.Optional(Id),
  number: Type.Optional(RoutingRuleFields.number),
});
export type RoutingRuleInput = Static<typeof RoutingRuleInput>;
export const RoutingRule = object({ ...RoutingRuleFields, createdAt: Moment, changedAt: Moment });
export type RoutingRule = Static<typeof RoutingRule>;

export const RuleSet = object({
  version: Type.Integer(),
  status: Type.Union([Type.Literal('draft'), Type.Literal('published'), Type.Literal('retired')]),
  rules: Type.Array(RoutingRule),
  /** Grows with every save of a draft; send it back so that two editors can't overwrite each other. */
  revision: Type.Integer(),
  publishedAt: Type.Optional(Moment),
  publishedBy: Type.Optional(By),
});
export type RuleSet = Static<typeof RuleSet>;

/** Two rules that can match the same request with the same specificity and priority: it must be decided which one goes first. */
export const RuleTie = object({
  numbers: Type.Unsafe<[number, number]>(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })),
  reason: Type.String(),
});
export type RuleTie = Static<typeof RuleTie>;
/** Something in a rule that can't work: an unknown category or unit, `pool` before another step … */
export const RuleProblem = object({ number: Type.Integer(), message: Type.String() });
export type RuleProblem = Static<typeof RuleProblem>;
export const Draft = object({
  ...RuleSet.properties,
  ties: Type.Array(RuleTie),
  problems: Type.Array(RuleProblem),
});
export type Draft = Static<typeof Draft>;
