/** Routing's endpoints: rule sets, a sample's explanation, the suggester. */
import { Type } from 'typebox';
import { sources, urgencies } from '../catalogue/contract.constants.ts';
import { By, list } from '../catalogue/contract.parts.ts';
import { Code, Id, literals, Moment, object } from '../kernel/contract.parts.ts';
import { endpoint } from '../kernel/contract.ts';
import { personTags } from '../people/contract.constants.ts';
import { Decision, Suggestion } from './contract.decision.ts';
import { Draft, RoutingRuleInput, RuleSet } from './contract.rules.ts';

export * from './contract.decision.ts';
export * from './contract.rules.ts';

const RuleSetRow = object({
  version: Type.Integer(),
  ruleCount: Type.Integer(),
  publishedAt: Moment,
  publishedBy: By,
  status: RuleSet.properties.status,
});
const SampleRequest = object({
  text: Type.String({ minLength: 1, maxLength: 2000 }),
  categoryCode: Type.Optional(Code),
  /** A grid or a community. */
  unitId: Id,
  source: Type.Optional(literals(sources)),
  urgency: Type.Optional(literals(urgencies)),
  tags: Type.Optional(list(literals(personTags), 10)),
  at: Type.Optional(Moment),
});

export const routingEndpoints = {
  'GET /routing/rule-sets': endpoint({
    audience: 'staff',
    permission: 'routing.read',
    summary: '现用规则、草稿和历史版本',
    answer: object({ current: RuleSet, draft: Type.Optional(Draft), history: Type.Array(RuleSetRow) }),
  }),
  'GET /routing/rule-sets/:version': endpoint({
    audience: 'staff',
    permission: 'routing.read',
    summary: '某一版规则',
    params: object({ version: Type.String({ pattern: '^\\d{1,6}$' }) }),
    answer: RuleSet,
  }),
  'PUT /routing/draft': endpoint({
    audience: 'staff',
    permission: 'routing.edit',
    summary: '保存整份草稿',
    idempotent: true,
    body: object({
      /** The draft's revision as last read; 0 when there is no draft yet. */
      revision: Type.Integer({ minimum: 0 }),
      rules: Type.Array(RoutingRuleInput, { maxItems: 500 }),
    }),
    answer: Draft,
  }),
  'POST /routing/draft/publish': endpoint({
    audience: 'staff',
    permission: 'routing.publish',
    summary: '发布草稿（有平手或错误时拒绝）',
    stepUp: true,
    idempotent: true,
    body: object({ revision: Type.Integer({ minimum: 1 }) }),
    answer: RuleSet,
  }),
  'POST /routing/explain': endpoint({
    audience: 'staff',
    permission: 'routing.read',
    summary: '拿一件样例试派，不真的派出',
    body: object({
      against: Type.Union([Type.Literal('current'), Type.Literal('draft')]),
      sample: SampleRequest,
    }),
    answer: object({ decision: Decision, suggestion: Type.Optional(Suggestion) }),
  }),
  'POST /routing/suggest': endpoint({
    audience: 'any',
    summary: '按文字建议分类',
    body: object({ text: Type.String({ minLength: 1, maxLength: 2000 }) }),
    answer: Suggestion,
  }),
};
