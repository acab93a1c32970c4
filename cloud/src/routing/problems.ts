/** What in a rule can't work, in words; publishing refuses a draft that has any. */
import type { RoutingRule, RuleProblem, TargetUnit } from './contract.ts';

/** What exists, seen from the rules. */
export interface KnownWorld {
  hasCategory(code: string): boolean;
  hasUnit(id: string): boolean;
  hasPolicy(code: string): boolean;
}

export function ruleProblems(rules: readonly RoutingRule[], world: KnownWorld): RuleProblem[] {
  const twice = rules.filter((rule, index) =>
    rules.some((other, place) => place < index && other.number === rule.number),
  );
  return [
    ...twice.map(({ number }) => ({ number, message: `有两条规则 ${number}` })),
    ...rules.flatMap((rule) =>
      messagesOf(rule, world).map((message): RuleProblem => ({ number: rule.number, message })),
    ),
  ];
}

function messagesOf(
  { when, target, strategy, copies, deadlinePolicyCode }: RoutingRule,
  world: KnownWorld,
): string[] {
  const messages: string[] = [];
  if (when.categories?.some((code) => !world.hasCategory(code))) messages.push('有分类已经不存在');
  if (when.units?.some((id) => !world.hasUnit(id))) messages.push('有地点的单位已经不存在');
  if (when.keywords?.some((word) => word.trim() === '')) messages.push('关键词不能是空格');
  if ([target.to, ...copies.map((copy) => copy.to)].some((to) => isGone(to, world))) {
    messages.push('指定的单位已经不存在');
  }
  if (strategy.includes('pool') && strategy.at(-1) !== 'pool') messages.push('“进抢单池”只能放在最后');
  if (deadlinePolicyCode !== undefined && !world.hasPolicy(deadlinePolicyCode)) {
    messages.push('时限规则已经不存在');
  }
  return messages;
}

const isGone = (target: TargetUnit, world: KnownWorld): boolean =>
  target.unit === 'named' && !world.hasUnit(target.unitId);
