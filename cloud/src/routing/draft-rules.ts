/** Completes the rules of a saved draft: ids and numbers for new ones, the dates of those that are known. */
import { isDeepStrictEqual } from 'node:util';
import { newId } from '../kernel/ids.ts';
import type { RoutingRule, RoutingRuleInput } from './contract.ts';

export function completeRules(
  inputs: readonly RoutingRuleInput[],
  known: readonly RoutingRule[],
  now: Date,
): RoutingRule[] {
  const byId = new Map(known.map((rule) => [rule.id, rule]));
  const at = now.toISOString();
  let number = Math.max(0, ...[...inputs, ...known].map((rule) => rule.number ?? 0));
  return inputs.map((input) => {
    const before = input.id === undefined ? undefined : byId.get(input.id);
    const rule = {
      ...input,
      id: before?.id ?? newId(),
      number: input.number ?? (number += 1),
      createdAt: before?.createdAt ?? at,
      changedAt: before?.changedAt ?? at,
    };
    return isDeepStrictEqual(rule, before) ? rule : { ...rule, changedAt: at };
  });
}
