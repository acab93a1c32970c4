/** The rule set in force, compiled and in memory on every node; a newly published one is noticed within seconds. */
import { categories, findCategory, findDeadlinePolicy } from '../catalogue/index.ts';
import { logger } from '../kernel/logger.ts';
import { compileRuleSet, type CompiledRuleSet, type NameBook } from './compile.ts';
import type { RoutingRule } from './contract.ts';
import { RuleSetModel, type RuleSetDocument } from './model.ts';
import type { KnownWorld } from './problems.ts';
import { currentRoster } from './roster-state.ts';

const pollMs = 2000;

let stored: RuleSetDocument | undefined;
let compiled: CompiledRuleSet | undefined;
let world: readonly unknown[] = [];
let timer: NodeJS.Timeout | undefined;

/** Version 0, without rules, before anything was published: the last rule then takes everything. */
export function currentRules(): CompiledRuleSet {
  // Names and depths come from the trees, so a tree that was reloaded asks for a new compilation.
  const seen = [categories(), currentRoster()];
  if (!compiled || seen.some((tree, index) => tree !== world[index])) {
    compiled = compile({ version: stored?.number ?? 0, rules: stored?.rules ?? [] });
    world = seen;
  }
  return compiled;
}

export const compile = (ruleSet: { version: number; rules: readonly RoutingRule[] }): CompiledRuleSet =>
  compileRuleSet(ruleSet, names);

export async function loadRules(): Promise<void> {
  const newest = await newestPublished();
  if (newest?._id === stored?._id) return;
  stored = newest;
  compiled = undefined;
}

export async function newestPublished(): Promise<RuleSetDocument | undefined> {
  const found = await RuleSetModel.findOne({ publishedAt: { $exists: true } })
    .sort({ number: -1 })
    .lean<RuleSetDocument>();
  return found ?? undefined;
}

export async function startRules(): Promise<void> {
  await loadRules();
  timer ??= setInterval(() => {
    loadRules().catch((error: unknown) => logger.warn({ error }, 'rules not reloaded'));
  }, pollMs).unref();
}

export function stopRules(): void {
  clearInterval(timer);
  timer = undefined;
}

const names: NameBook = {
  categoryName: (code) => findCategory(code)?.name ?? code,
  parentCategory: (code) => findCategory(code)?.parentCode,
  unitName: (id) => currentRoster().unit(id)?.name ?? id,
  unitPath: (id) => currentRoster().unit(id)?.path,
};

export const knownWorld: KnownWorld = {
  hasCategory: (code) => findCategory(code) !== undefined,
  hasUnit: (id) => currentRoster().unit(id) !== undefined,
  hasPolicy: (code) => findDeadlinePolicy(code) !== undefined,
};
