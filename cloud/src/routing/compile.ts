/** Turns a rule set into a matcher's index: rules in the order in which they win, found by category and unit. */
import type { RoutingRule } from './contract.ts';
import { segments } from './roster.ts';

export interface CompiledRule {
  rule: RoutingRule;
  /** Place in the order of winning: 0 goes first. */
  rank: number;
  /** Which conditions the rule has, in the order in which they are said. */
  dimensions: readonly Dimension[];
  specificity: Specificity;
}

export type Dimension = 'category' | 'tags' | 'unit' | 'urgency' | 'keywords' | 'time' | 'source';

/** More conditions first; then the deeper category; then the deeper place. */
export interface Specificity {
  conditions: number;
  categoryDepth: number;
  unitDepth: number;
}

export interface CompiledRuleSet {
  version: number;
  rules: readonly CompiledRule[];
  /** Rules that name this category and unit; `*` stands for a rule that names none. */
  at(category: string, unit: string): readonly CompiledRule[];
  /** The category itself and its ancestors. */
  categoryLine(code: string): readonly string[];
  names: NameBook;
}

/** What compiling needs to know about the world: trees and names. */
export interface NameBook {
  categoryName(code: string): string;
  parentCategory(code: string): string | undefined;
  unitName(id: string): string;
  unitPath(id: string): string | undefined;
}

export const anywhere = '*';
const none: readonly CompiledRule[] = [];

export function compileRuleSet(
  ruleSet: { version: number; rules: readonly RoutingRule[] },
  names: NameBook,
): CompiledRuleSet {
  const rules = ruleSet.rules
    .map((rule) => ({ rule, dimensions: dimensionsOf(rule), specificity: specificityOf(rule, names) }))
    .sort((left, right) => compareRules(left, right))
    .map((entry, rank): CompiledRule => ({ ...entry, rank }));
  const index = new Map<string, Map<string, CompiledRule[]>>();
  for (const rule of rules) {
    for (const category of orAnywhere(rule.rule.when.categories)) {
      const row = index.get(category) ?? new Map<string, CompiledRule[]>();
      index.set(category, row);
      for (const unit of orAnywhere(rule.rule.when.units)) row.set(unit, [...(row.get(unit) ?? []), rule]);
    }
  }
  const lines = new Map<string, readonly string[]>();
  return {
    version: ruleSet.version,
    rules,
    at: (category, unit) => index.get(category)?.get(unit) ?? none,
    categoryLine: (code) => {
      const known = lines.get(code);
      if (known) return known;
      const line = categoryLine(code, names);
      // Codes of requests are validated, but a cache that anybody's input could grow would be a leak.
      if (lines.size < 2000) lines.set(code, line);
      return line;
    },
    names,
  };
}

/** The order of winning; equal specificity and priority is a tie that publishing refuses, so age only settles old drafts. */
export function compareRules(
  left: Pick<CompiledRule, 'rule' | 'specificity'>,
  right: Pick<CompiledRule, 'rule' | 'specificity'>,
): number {
  return (
    compareSpecificity(left.specificity, right.specificity) ||
    right.rule.priority - left.rule.priority ||
    left.rule.createdAt.localeCompare(right.rule.createdAt) ||
    left.rule.number - right.rule.number
  );
}

export const compareSpecificity = (left: Specificity, right: Specificity): number =>
  right.conditions - left.conditions ||
  right.categoryDepth - left.categoryDepth ||
  right.unitDepth - left.unitDepth;

export function dimensionsOf({ when }: RoutingRule): Dimension[] {
  const present: [Dimension, boolean][] = [
    ['category', filled(when.categories)],
    ['tags', filled(when.tags)],
    ['unit', filled(when.units)],
    ['urgency', filled(when.urgencies)],
    ['keywords', filled(when.keywords)],
    ['time', when.timeWindow?.duty !== undefined || filled(when.timeWindow?.months)],
    ['source', filled(when.sources)],
  ];
  return present.flatMap(([dimension, here]) => (here ? [dimension] : []));
}

/** A rule that names several categories or places is as specific as the widest of them. */
export function specificityOf(rule: RoutingRule, names: NameBook): Specificity {
  const { categories, units } = rule.when;
  return {
    conditions: dimensionsOf(rule).length,
    categoryDepth: widest(categories, (code) => categoryLine(code, names).length),
    unitDepth: widest(units, (id) => segments(names.unitPath(id) ?? '').length),
  };
}

function categoryLine(code: string, names: NameBook): string[] {
  const line: string[] = [];
  for (
    let at: string | undefined = code;
    at !== undefined && line.length < 8;
    at = names.parentCategory(at)
  ) {
    line.push(at);
  }
  return line;
}

const filled = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;
const orAnywhere = (list: readonly string[] | undefined): readonly string[] =>
  list && list.length > 0 ? list : [anywhere];
const widest = (list: readonly string[] | undefined, depth: (item: string) => number): number =>
  list && list.length > 0 ? Math.min(...list.map(depth)) : 0;
