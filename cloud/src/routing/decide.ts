/** The router's one decision: a pure function of the facts, the compiled rules, the roster and the moment. */
import type { Role } from '../accounts/contract.constants.ts';
import { rankCandidates } from './candidates.ts';
import type { CompiledRule, CompiledRuleSet } from './compile.ts';
import type { Situation } from './conditions.ts';
import { lastRule, type StrategyStep } from './contract.constants.ts';
import type { Candidate, Decision, Explanation, Owner, TargetUnit } from './contract.ts';
import { copiesOf } from './copies.ts';
import { dutyMoment, type DutyMoment } from './duty.ts';
import type { Facts } from './facts.ts';
import { match } from './matcher.ts';
import { poolFrom, poolOwner } from './pools.ts';
import { segments, type Roster, type RosterUnit } from './roster.ts';
import { communityOf, findTarget, targetLabel } from './targets.ts';

const shownCandidates = 8;
const lastRole: Role = 'clerk';
const lastStrategy: readonly StrategyStep[] = ['pool'];

interface Choice {
  owner: Owner;
  candidates: Candidate[];
  fallback?: string;
}

export function decide(facts: Facts, compiled: CompiledRuleSet, roster: Roster, now: Date): Decision {
  const chain = roster.chain(facts.place.unitPath);
  const situation: Situation = {
    facts,
    moment: dutyMoment(now),
    categoryLine: facts.category ? compiled.categoryLine(facts.category.code) : [],
    unitIds: segments(facts.place.unitPath),
  };
  const { winner, tried } = match(situation, compiled);
  const choice = chooseOwner(winner, situation, chain, roster);
  const policy = winner?.rule.deadlinePolicyCode ?? facts.category?.deadlinePolicyCode;
  return {
    owner: choice.owner,
    role: winner?.rule.target.role ?? lastRole,
    copies: copiesOf(winner?.rule.copies ?? [], choice.owner, chain, roster, situation.moment),
    ...(policy === undefined ? {} : { deadlinePolicyCode: policy }),
    ruleSetVersion: compiled.version,
    ruleNumber: winner?.rule.number ?? lastRule.number,
    certain: winner !== undefined && facts.category !== undefined,
    explanation: {
      place: placeSaid(facts, chain, roster),
      ...(facts.category ? { category: categorySaid(facts.category) } : {}),
      tried,
      candidates: choice.candidates.slice(0, shownCandidates),
      ...(choice.fallback === undefined ? {} : { fallback: choice.fallback }),
    },
  };
}

function chooseOwner(
  winner: CompiledRule | undefined,
  { facts, moment }: Situation,
  chain: readonly RosterUnit[],
  roster: Roster,
): Choice {
  const home = communityOf(chain, roster);
  if (!winner) return toPool(home, roster, moment, lastStrategy, []);
  const { target, strategy } = winner.rule;
  const unit = findTarget(target.to, chain, roster);
  if (!unit) return { ...toPool(home, roster, moment, strategy, []), fallback: noTarget(target.to, home) };
  if (strategy[0] === 'pool') return toPool(unit, roster, moment, strategy, []);
  const search = { unit, role: target.role, skills: target.skills ?? [], strategy, moment };
  const candidates = rankCandidates({ ...search, continuity: facts.continuity }, roster);
  const best = candidates[0];
  if (!best || best.skippedBecause) return toPool(unit, roster, moment, strategy, candidates);
  const owner: Owner = {
    kind: 'staff',
    staffId: best.staffId,
    name: best.name,
    unitId: unit.id,
    unitPath: unit.path,
    unitName: unit.name,
  };
  return { owner, candidates };
}

function toPool(
  unit: RosterUnit,
  roster: Roster,
  moment: DutyMoment,
  strategy: readonly StrategyStep[],
  candidates: Candidate[],
): Choice {
  const pool = poolFrom(unit, roster, moment);
  const owner = poolOwner(pool);
  const wanted = strategy[0] === 'pool';
  if (pool.id !== unit.id) {
    return { owner, candidates, fallback: `${unit.name}现在没有人能接，进${pool.name}的抢单池` };
  }
  return wanted
    ? { owner, candidates }
    : { owner, candidates, fallback: `没有合适的人，进${pool.name}的抢单池` };
}

const noTarget = (target: TargetUnit, home: RosterUnit): string =>
  `${home.name}没有可用的${targetLabel(target)}，交给${home.name}`;

function placeSaid(facts: Facts, chain: readonly RosterUnit[], roster: Roster): Explanation['place'] {
  const grid = chain.findLast((unit) => unit.kind === 'grid');
  const unitName = communityOf(chain, roster).name;
  return { how: facts.place.how, unitName, ...(grid ? { gridName: grid.name } : {}) };
}

function categorySaid({
  code,
  name,
  how,
  confidence,
}: NonNullable<Facts['category']>): Explanation['category'] {
  return { code, name, how, ...(confidence === undefined ? {} : { confidence }) };
}
