/** A small district for the tests of routing: one street, one community with a station and two grids, seven workers. */
import type { NameBook } from './compile.ts';
import type { RoutingRule } from './contract.ts';
import type { Facts } from './facts.ts';
import { buildRoster, type Roster, type RosterStaff, type RosterUnit, type StaffLoad } from './roster.ts';

export const root: RosterUnit = { id: 'd', path: '/d/', kind: 'district', name: '滨江区', closed: false };
export const units: RosterUnit[] = [
  { id: 's', path: '/d/s/', kind: 'street', name: '湖滨街道', closed: false },
  { id: 'law', path: '/d/s/law/', kind: 'department', name: '综合执法队', closed: false },
  { id: 'c', path: '/d/s/c/', kind: 'community', name: '柳荫社区', closed: false },
  { id: 'st', path: '/d/s/c/st/', kind: 'station', name: '柳荫社工站', closed: false },
  { id: 'g3', path: '/d/s/c/g3/', kind: 'grid', name: '柳荫网格03', closed: false },
  { id: 'g4', path: '/d/s/c/g4/', kind: 'grid', name: '柳荫网格04', closed: false },
];

const always: RosterStaff['dutyFrames'] = [];
export const worker = (
  id: string,
  name: string,
  unitId: string,
  role: RosterStaff['posts'][number]['role'],
) => ({
  id,
  name,
  posts: [{ unitId, role }],
  skills: [] as RosterStaff['skills'],
  capacity: 8,
  onDuty: true,
  dutyFrames: always,
  leaves: [] as RosterStaff['leaves'],
});

export const now = new Date('2026-11-23T01:12:00Z');
export const staff: RosterStaff[] = [
  { ...worker('li', '李敏', 'st', 'socialWorker'), skills: ['homeAdaptation', 'rehabilitation'] },
  { ...worker('he', '何佩', 'st', 'socialWorker'), skills: ['homeAdaptation'] },
  {
    ...worker('zhao', '赵一宁', 'st', 'socialWorker'),
    skills: ['rehabilitation'],
    leaves: [{ from: new Date('2026-11-22T16:00:00Z'), to: new Date('2026-11-24T16:00:00Z') }],
  },
  { ...worker('guo', '郭秋燕', 'st', 'socialWorker'), skills: ['homeAdaptation'] },
  worker('sun', '孙建平', 'g3', 'gridWorker'),
  worker('zhou', '周岚', 'c', 'clerk'),
  worker('chen', '陈绍文', 's', 'dispatcher'),
];

export const loads = (): Map<string, StaffLoad> =>
  new Map([
    ['li', { open: 5, lastAssignedAt: 300 }],
    ['he', { open: 3, lastAssignedAt: 200 }],
    ['guo', { open: 9, lastAssignedAt: 100 }],
  ]);

export const roster = (
  change: { staff?: RosterStaff[]; units?: RosterUnit[]; loads?: Map<string, StaffLoad> } = {},
): Roster => buildRoster(root, change.units ?? units, change.staff ?? staff, change.loads ?? loads());

const categories = new Map<string, { name: string; parent?: string }>([
  ['elder', { name: '养老服务' }],
  ['home-adaptation', { name: '居家适老化', parent: 'elder' }],
  ['noise', { name: '噪声扰民' }],
]);
export const names: NameBook = {
  categoryName: (code) => categories.get(code)?.name ?? code,
  parentCategory: (code) => categories.get(code)?.parent,
  unitName: (id) => [root, ...units].find((unit) => unit.id === id)?.name ?? id,
  unitPath: (id) => [root, ...units].find((unit) => unit.id === id)?.path,
};

export const rule = (change: Partial<RoutingRule> & { number: number }): RoutingRule => ({
  id: `r${change.number}`,
  name: `规则${change.number}`,
  priority: 100,
  when: {},
  target: { to: { unit: 'communityStation' }, role: 'socialWorker' },
  strategy: ['continuity', 'onDutyNotFull', 'leastLoaded', 'pool'],
  copies: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

export const fallRule = rule({
  number: 31,
  name: '紧急跌倒',
  priority: 900,
  when: { tags: ['livingAlone'], units: ['c'], categories: ['elder'], keywords: ['起不来', '流血', '昏迷'] },
});
export const aloneRule = rule({
  number: 12,
  name: '独居老人居家安全',
  when: { categories: ['home-adaptation'], tags: ['livingAlone', 'aged80'], units: ['s'] },
  target: {
    to: { unit: 'communityStation' },
    role: 'socialWorker',
    skills: ['homeAdaptation', 'rehabilitation'],
  },
  copies: [{ to: { unit: 'ownGrid' }, role: 'gridWorker' }],
  deadlinePolicyCode: 'home-safety-soon',
});
export const elderRule = rule({ number: 7, name: '养老服务通用', when: { categories: ['elder'] } });

export const facts = (change: Partial<Facts> = {}): Facts => ({
  text: '我妈一个人住，七十八了，想装扶手',
  category: {
    code: 'home-adaptation',
    name: '居家适老化',
    how: 'suggested',
    confidence: 0.93,
    deadlinePolicyCode: 'elder',
  },
  place: { unitPath: '/d/s/c/g3/', how: 'coordinates' },
  source: 'miniprogram',
  urgency: 'normal',
  tags: ['livingAlone'],
  duty: 'working',
  continuity: [{ staffId: 'li', note: '两年内服务过这户' }],
  ...change,
});
