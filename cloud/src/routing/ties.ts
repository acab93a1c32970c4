/** Finds pairs of rules of which nobody could say which one goes first: what publishing refuses. */
import { compareSpecificity, type CompiledRule, type CompiledRuleSet, type NameBook } from './compile.ts';
import type { RuleCondition, RuleTie } from './contract.ts';

export function findTies(compiled: CompiledRuleSet): RuleTie[] {
  const ties: RuleTie[] = [];
  const { rules } = compiled;
  // Rules are in the order of winning, so those that could tie stand side by side.
  for (const [index, left] of rules.entries()) {
    for (let next = index + 1; next < rules.length; next += 1) {
      const right = rules[next];
      if (!right || !equallyStrong(left, right)) break;
      if (!canMeet(left.rule.when, right.rule.when, compiled)) continue;
      const numbers: [number, number] = [left.rule.number, right.rule.number];
      ties.push({ numbers, reason: '条件一样具体、优先级相同，可能遇到同一件诉求' });
    }
  }
  return ties;
}

const equallyStrong = (left: CompiledRule, right: CompiledRule): boolean =>
  compareSpecificity(left.specificity, right.specificity) === 0 && left.rule.priority === right.rule.priority;

/** Whether one request could match both. Tags and keywords never exclude each other: a person may have both. */
function canMeet(left: RuleCondition, right: RuleCondition, compiled: CompiledRuleSet): boolean {
  return (
    share(left.categories, right.categories, (one, other) => related(one, other, compiled)) &&
    share(left.units, right.units, (one, other) => nested(one, other, compiled.names)) &&
    share(left.sources, right.sources) &&
    share(left.urgencies, right.urgencies) &&
    share(left.timeWindow?.months, right.timeWindow?.months) &&
    sameOrOpen(left.timeWindow?.duty, right.timeWindow?.duty)
  );
}

const share = <Item>(
  left: readonly Item[] | undefined,
  right: readonly Item[] | undefined,
  meet: (one: Item, other: Item) => boolean = (one, other) => one === other,
): boolean =>
  !left || left.length === 0 || !right || right.length === 0
    ? true
    : left.some((one) => right.some((other) => meet(one, other)));

const related = (one: string, other: string, compiled: CompiledRuleSet): boolean =>
  compiled.categoryLine(one).includes(other) || compiled.categoryLine(other).includes(one);

function nested(one: string, other: string, names: NameBook): boolean {
  const [first, second] = [names.unitPath(one) ?? one, names.unitPath(other) ?? other];
  return first.startsWith(second) || second.startsWith(first);
}

const sameOrOpen = (left: string | undefined, right: string | undefined): boolean =>
  left === undefined || right === undefined || left === right;
