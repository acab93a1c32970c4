/** Scores the workers that a rule could send to: who is passed over, who comes first, and where the points come from. */
import { skills as skillNames, type Role, type Skill } from '../accounts/contract.constants.ts';
import type { StrategyStep } from './contract.constants.ts';
import type { Candidate } from './contract.ts';
import { isOnDuty, onLeave, type DutyMoment } from './duty.ts';
import type { ContinuityFact } from './facts.ts';
import type { Roster, RosterStaff, RosterUnit } from './roster.ts';

export interface Search {
  unit: RosterUnit;
  role: Role;
  skills: readonly Skill[];
  strategy: readonly StrategyStep[];
  continuity: readonly ContinuityFact[];
  moment: DutyMoment;
}

interface Scored {
  staff: RosterStaff;
  candidate: Candidate;
  share: number;
  lastAssignedAt: number;
}

/** A step's weight falls with its place in the strategy, so what stands first decides. */
const stepPoints = [40, 30, 20, 10];
const dutyPoints = 20;
const skillPoints = 15;

/** All of the unit's workers in that role, the best first, those passed over last. */
export function rankCandidates(search: Search, roster: Roster): Candidate[] {
  const workers = roster
    .staffOf(search.unit.id)
    .filter((staff) =>
      staff.posts.some((post) => post.unitId === search.unit.id && post.role === search.role),
    );
  const waiting = waitingOrder(workers, search, roster);
  return workers
    .map((staff) => score(staff, search, roster, waiting))
    .sort(compareScored)
    .map((entry) => entry.candidate);
}

function score(
  staff: RosterStaff,
  search: Search,
  roster: Roster,
  waiting: ReadonlyMap<string, number>,
): Scored {
  const load = roster.load(staff.id);
  const share = staff.capacity > 0 ? load.open / staff.capacity : 1;
  const skippedBecause = whyPassedOver(staff, load.open, search);
  const scores = skippedBecause
    ? []
    : points(staff, { open: load.open, share, waiting: waiting.get(staff.id) ?? 0 }, search);
  const candidate: Candidate = {
    staffId: staff.id,
    name: staff.name,
    unitName: search.unit.name,
    role: search.role,
    skills: [...staff.skills],
    load: load.open,
    capacity: staff.capacity,
    onDuty: isOnDuty(staff, search.moment),
    scores,
    total: scores.reduce((sum, entry) => sum + entry.points, 0),
    ...(skippedBecause ? { skippedBecause } : {}),
  };
  return { staff, candidate, share, lastAssignedAt: load.lastAssignedAt };
}

/** Leave and missing skills always rule out; duty hours and the limit do when the strategy asks for them. */
function whyPassedOver(staff: RosterStaff, open: number, search: Search): string | undefined {
  if (onLeave(staff, search.moment)) return '今天休假，跳过';
  if (search.skills.length > 0 && !search.skills.some((skill) => staff.skills.includes(skill))) {
    return `不会${search.skills.map((skill) => skillNames[skill]).join('、')}，跳过`;
  }
  if (!search.strategy.includes('onDutyNotFull')) return undefined;
  if (!isOnDuty(staff, search.moment)) return '现在不在岗，跳过';
  if (open >= staff.capacity) return `手上 ${open}/${staff.capacity}，已满，跳过`;
  return undefined;
}

function points(
  staff: RosterStaff,
  measured: { open: number; share: number; waiting: number },
  { strategy, continuity, skills }: Search,
): Candidate['scores'] {
  const scores: Candidate['scores'] = [];
  let place = 0;
  for (const step of strategy) {
    if (step === 'pool') break;
    if (step === 'onDutyNotFull') {
      scores.push({ label: '在岗', points: dutyPoints });
      continue;
    }
    const weight = stepPoints[place] ?? 0;
    place += 1;
    const familiar = continuity.find((known) => known.staffId === staff.id);
    if (step === 'continuity' && familiar) scores.push({ label: familiar.note, points: weight });
    if (step === 'leastLoaded') {
      const label = `手上 ${measured.open}/${staff.capacity}`;
      scores.push({ label, points: Math.round(weight * Math.max(0, 1 - measured.share)) });
    }
    if (step === 'roundRobin') {
      scores.push({ label: '轮流', points: Math.round(weight * measured.waiting) });
    }
  }
  if (skills.length > 0) {
    const known = skills.filter((skill) => staff.skills.includes(skill)).length;
    scores.push({ label: '技能', points: Math.round((skillPoints * known) / skills.length) });
  }
  return scores;
}

/** Who has waited longest for a new request gets 1, who got the last one gets the least. */
function waitingOrder(
  workers: readonly RosterStaff[],
  search: Search,
  roster: Roster,
): ReadonlyMap<string, number> {
  if (!search.strategy.includes('roundRobin')) return new Map();
  const order = workers
    .map((staff) => ({ id: staff.id, last: roster.load(staff.id).lastAssignedAt }))
    .sort((left, right) => left.last - right.last || (left.id < right.id ? -1 : 1));
  return new Map(order.map((entry, index) => [entry.id, 1 - index / order.length]));
}

function compareScored(left: Scored, right: Scored): number {
  return (
    Number(left.candidate.skippedBecause !== undefined) -
      Number(right.candidate.skippedBecause !== undefined) ||
    right.candidate.total - left.candidate.total ||
    left.share - right.share ||
    left.lastAssignedAt - right.lastAssignedAt ||
    (left.staff.id < right.staff.id ? -1 : 1)
  );
}
