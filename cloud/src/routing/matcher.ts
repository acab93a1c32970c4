/** Finds the rule that wins for a request, those that lost to it, and the nearest misses. */
import { anywhere, compareSpecificity, type CompiledRule, type CompiledRuleSet } from './compile.ts';
import { dimensionNames, holds, missing, type Situation } from './conditions.ts';
import { lastRule } from './contract.constants.ts';
import type { TriedRule } from './contract.ts';

export interface Match {
  /** Undefined: only the last rule is left. */
  winner: CompiledRule | undefined;
  tried: TriedRule[];
}

const shownMisses = 2;
const shownLosers = 3;
const counts = ['', '一', '两', '三', '四', '五', '六', '七'];

export function match(situation: Situation, compiled: CompiledRuleSet): Match {
  const matched: CompiledRule[] = [];
  const misses: TriedRule[] = [];
  for (const entry of inQuestion(situation, compiled)) {
    if (matched.length > shownLosers) break;
    const failed = entry.dimensions.find((dimension) => !holds(dimension, entry.rule.when, situation));
    if (failed === undefined) matched.push(entry);
    else if (matched.length === 0 && misses.length < shownMisses) {
      misses.push(triedRule(entry, 'notMatched', missing(failed, entry.rule.when, situation, compiled)));
    }
  }
  const [winner, ...losers] = matched;
  const tried = [...misses, winner ? won(winner, losers.length > 0) : lastResort];
  if (winner) for (const loser of losers) tried.push(lost(loser, winner));
  return { winner, tried };
}

const lastResort: TriedRule = {
  ruleNumber: lastRule.number,
  name: lastRule.name,
  outcome: 'used',
  reason: '没有别的规则对得上，由社区受理员处理',
};

/** Rules whose category and place fit, in the order of winning, each once. */
function inQuestion(situation: Situation, compiled: CompiledRuleSet): CompiledRule[] {
  const found: CompiledRule[] = [];
  for (const category of [...situation.categoryLine, anywhere]) {
    for (const unit of situation.unitIds) found.push(...compiled.at(category, unit));
    found.push(...compiled.at(category, anywhere));
  }
  found.sort((left, right) => left.rank - right.rank);
  return found.filter((entry, index) => entry !== found[index - 1]);
}

const triedRule = ({ rule }: CompiledRule, outcome: TriedRule['outcome'], reason: string): TriedRule => ({
  ruleNumber: rule.number,
  name: rule.name,
  outcome,
  reason,
});

function won(winner: CompiledRule, hasRivals: boolean): TriedRule {
  const { dimensions } = winner;
  if (dimensions.length === 0) return triedRule(winner, 'used', '这条对任何诉求都适用');
  const names = dimensions.map((dimension) => dimensionNames[dimension]).join('、');
  const all = dimensions.length === 1 ? `${names}对上` : `${names}${counts[dimensions.length]}项都对上`;
  return triedRule(winner, 'used', hasRivals ? `${all}，最具体` : all);
}

function lost(loser: CompiledRule, winner: CompiledRule): TriedRule {
  const to = `让给规则 ${winner.rule.number}`;
  if (compareSpecificity(winner.specificity, loser.specificity) === 0) {
    const why = winner.rule.priority === loser.rule.priority ? '建得更晚' : '优先级更低';
    return triedRule(loser, 'lost', `一样具体，但${why}，${to}`);
  }
  if (winner.specificity.conditions === loser.specificity.conditions) {
    const finer = winner.specificity.categoryDepth > loser.specificity.categoryDepth ? '分类' : '地点';
    return triedRule(loser, 'lost', `${finer}没有那么细，${to}`);
  }
  if (loser.dimensions.length === 0) return triedRule(loser, 'lost', `没有限定条件，${to}`);
  const names = loser.dimensions.map((dimension) => dimensionNames[dimension]).join('、');
  return triedRule(loser, 'lost', `只对上${names}${counts[loser.dimensions.length]}项，${to}`);
}
