/** A made-up prefecture of the size of Changzhi's grid management, the same at every run. */
import type { NameBook } from '../routing/compile.ts';
import type { RoutingRule, TargetUnit } from '../routing/contract.ts';
import type { Facts } from '../routing/facts.ts';
import type { RosterStaff, RosterUnit, StaffLoad } from '../routing/roster.ts';

export const sizes = {
  counties: 13,
  townships: 158,
  villages: 3599,
  grids: 10_608,
  workers: 11_073,
  rules: 500,
};
export const root: RosterUnit = { id: 'city', path: '/city/', kind: 'district', name: '全市', closed: false };

export interface World {
  units: RosterUnit[];
  grids: RosterUnit[];
  staff: RosterStaff[];
  loads: Map<string, StaffLoad>;
  rules: RoutingRule[];
  names: NameBook;
}

const tops = 20;
const leavesPerTop = 6;
const words = ['漏水', '停电', '路灯', '吵', '垃圾', '井盖', '老人', '摔倒', '消防', '电梯', '噪声', '违建'];

/** Repeatable numbers from 0 up to (not including) `below`. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function makeWorld(): World {
  const roll = dice(7);
  const level = (count: number, kind: RosterUnit['kind'], parents: RosterUnit[]): RosterUnit[] =>
    Array.from({ length: count }, (_, index) => {
      const id = `${kind}${index}`;
      const parent = parents[index % parents.length] ?? root;
      return { id, path: `${parent.path}${id}/`, kind, name: id, closed: false };
    });
  const counties = level(sizes.counties, 'district', [root]);
  const townships = level(sizes.townships, 'street', counties);
  const villages = level(sizes.villages, 'community', townships);
  const grids = level(sizes.grids, 'grid', villages);
  const stations = level(sizes.townships, 'department', townships);
  const units = [...counties, ...townships, ...villages, ...grids, ...stations];
  const staff = makeStaff(grids, stations, roll);
  const loads = new Map(staff.map(({ id }) => [id, { open: roll(12), lastAssignedAt: roll(1e9) }]));
  const rules = Array.from({ length: sizes.rules }, (_, index) =>
    makeRule(index, [...counties, ...townships, ...villages], roll),
  );
  const paths = new Map([root, ...units].map((unit) => [unit.id, unit.path]));
  const names: NameBook = {
    categoryName: (code) => code,
    parentCategory: (code) => (code.includes('-') ? code.slice(0, code.indexOf('-')) : undefined),
    unitName: (id) => id,
    unitPath: (id) => paths.get(id),
  };
  return { units, grids, staff, loads, rules, names };
}

/** One worker for each grid; the rest serve in the townships' departments. */
function makeStaff(
  grids: RosterUnit[],
  stations: RosterUnit[],
  roll: (below: number) => number,
): RosterStaff[] {
  return Array.from({ length: sizes.workers }, (_, index) => {
    const unit = grids[index] ?? stations[index % stations.length] ?? root;
    return {
      id: `w${index}`,
      name: `工作人员${index}`,
      posts: [{ unitId: unit.id, role: unit.kind === 'grid' ? 'gridWorker' : 'handler' }],
      skills: roll(2) === 0 ? ['patrol'] : ['patrol', 'fireSafety'],
      capacity: 10,
      onDuty: roll(10) > 0,
      dutyFrames: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 480, to: 1080 })),
      leaves: [],
    };
  });
}

const category = (roll: (below: number) => number): string =>
  roll(3) === 0 ? `c${roll(tops)}` : `c${roll(tops)}-${roll(leavesPerTop)}`;

function makeRule(index: number, places: RosterUnit[], roll: (below: number) => number): RoutingRule {
  const to: TargetUnit =
    roll(2) === 0
      ? { unit: 'ownGrid' }
      : { unit: 'department', kind: 'department', name: 'department', level: 'street' };
  const createdAt = '2026-01-01T00:00:00.000Z';
  return {
    id: `r${index}`,
    number: index + 1,
    name: `规则${index + 1}`,
    priority: roll(1000),
    when: {
      ...(roll(10) > 0 ? { categories: [category(roll), category(roll)] } : {}),
      ...(roll(2) === 0 ? { units: [places[roll(places.length)]?.id ?? root.id] } : {}),
      ...(roll(4) === 0 ? { tags: ['livingAlone', 'aged80'] } : {}),
      ...(roll(3) === 0
        ? { keywords: [words[roll(words.length)] ?? '', words[roll(words.length)] ?? ''] }
        : {}),
      ...(roll(6) === 0 ? { timeWindow: { duty: 'off', months: [5, 6, 7, 8, 9, 11] } } : {}),
    },
    target: { to, role: to.unit === 'ownGrid' ? 'gridWorker' : 'handler' },
    strategy: ['continuity', 'onDutyNotFull', 'leastLoaded', 'roundRobin', 'pool'],
    copies: roll(3) === 0 ? [{ to: { unit: 'ownGrid' }, role: 'gridWorker' }] : [],
    createdAt,
    changedAt: createdAt,
  };
}

export function makeFacts(world: World, count: number): Facts[] {
  const roll = dice(11);
  return Array.from({ length: count }, () => {
    const code = `c${roll(tops)}-${roll(leavesPerTop)}`;
    const text = Array.from({ length: 20 }, () => words[roll(words.length)]).join('，请尽快处理');
    const grid = world.grids[roll(world.grids.length)] ?? root;
    return {
      text,
      category: { code, name: code, how: 'suggested', confidence: 0.9 },
      place: { unitPath: grid.path, how: 'coordinates' },
      source: 'miniprogram',
      urgency: 'normal',
      tags: roll(5) === 0 ? ['livingAlone'] : [],
      duty: roll(4) === 0 ? 'off' : 'working',
      continuity: roll(3) === 0 ? [{ staffId: `w${roll(sizes.workers)}`, note: '服务过这户' }] : [],
    };
  });
}
