/** Stored rule sets as the contract shows them. */
import type { Draft, RuleSet } from './contract.ts';
import type { RuleSetDocument } from './model.ts';
import { ruleProblems } from './problems.ts';
import { compile, knownWorld } from './rule-book.ts';
import { findTies } from './ties.ts';

type Stored = Pick<RuleSetDocument, 'number' | 'rules' | 'publishedAt' | 'publishedBy' | 'version'>;

/** `inForce` is the number of the newest published set; older ones are retired. */
export function presentRuleSet(stored: Stored, inForce: number): RuleSet {
  const { number, rules, publishedAt, publishedBy } = stored;
  return {
    version: number,
    status: publishedAt ? (number === inForce ? 'published' : 'retired') : 'draft',
    rules,
    revision: stored.version,
    ...(publishedAt ? { publishedAt: publishedAt.toISOString() } : {}),
    ...(publishedBy ? { publishedBy } : {}),
  };
}

export function presentDraft(stored: Stored): Draft {
  const compiled = compile({ version: stored.number, rules: stored.rules });
  return {
    ...presentRuleSet(stored, 0),
    ties: findTies(compiled),
    problems: ruleProblems(stored.rules, knownWorld),
  };
}
