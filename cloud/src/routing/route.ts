/** The front door's questions about routing: who gets this request, who else could, which pool stands where. */
import type { Role } from '../accounts/contract.constants.ts';
import { calendarOf, findCategory, policyCodeOf } from '../catalogue/index.ts';
import { rankCandidates } from './candidates.ts';
import type { CompiledRuleSet } from './compile.ts';
import type { CategoryHow, StrategyStep } from './contract.constants.ts';
import type { Candidate, Decision, Owner } from './contract.ts';
import { decide } from './decide.ts';
import { dutyMoment } from './duty.ts';
import type { ContinuityFact, Facts } from './facts.ts';
import { poolAbove, poolOwner } from './pools.ts';
import { currentRoster } from './roster-state.ts';
import { currentRules } from './rule-book.ts';

/** The facts that only the caller knows; the rest comes from the catalogue and the calendar of the place. */
export interface RequestFacts extends Omit<Facts, 'category' | 'duty'> {
  category?: { code: string; how: CategoryHow; confidence?: number };
}

export function route(facts: RequestFacts, now: Date, rules: CompiledRuleSet = currentRules()): Decision {
  return decide(completeFacts(facts, now), rules, currentRoster(), now);
}

function completeFacts(facts: RequestFacts, now: Date): Facts {
  const open = calendarOf(facts.place.unitPath).isOpen(now);
  const { category, ...others } = facts;
  const known = category && findCategory(category.code);
  const complete: Facts = { ...others, duty: open ? 'working' : 'off' };
  if (!category || !known) return complete;
  return {
    ...complete,
    category: { ...category, name: known.name, deadlinePolicyCode: policyCodeOf(category.code) },
  };
}

const usualStrategy: readonly StrategyStep[] = ['continuity', 'onDutyNotFull', 'leastLoaded'];

/** Everybody of a unit in one role, the best first: what a dispatcher chooses from. */
export function candidatesIn(
  unitId: string,
  role: Role,
  continuity: readonly ContinuityFact[],
  now: Date,
): Candidate[] {
  const unit = currentRoster().unit(unitId);
  if (!unit) return [];
  const search = { unit, role, skills: [], strategy: usualStrategy, continuity, moment: dutyMoment(now) };
  return rankCandidates(search, currentRoster());
}

/** Where an escalated request goes. */
export function poolOneLevelUp(unitPath: string, now: Date): Owner {
  const roster = currentRoster();
  const unit = roster.chain(unitPath).at(-1) ?? roster.root;
  return poolOwner(poolAbove(unit, roster, dutyMoment(now)));
}
