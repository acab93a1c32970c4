/** The rules that a new deployment starts with, over the first categories and whatever units there are. */
import type { Skill, Role } from '../../accounts/contract.constants.ts';
import type { StrategyStep } from '../contract.constants.ts';
import type { RoutingRuleInput, RuleCondition, TargetUnit } from '../contract.ts';

const familiarFirst: StrategyStep[] = ['continuity', 'onDutyNotFull', 'leastLoaded', 'pool'];
const evenly: StrategyStep[] = ['onDutyNotFull', 'leastLoaded', 'roundRobin', 'pool'];

const station: TargetUnit = { unit: 'communityStation' };
const grid: TargetUnit = { unit: 'ownGrid' };
const community: TargetUnit = { unit: 'ownCommunity' };
const department = (name: string): TargetUnit => ({
  unit: 'department',
  kind: 'department',
  name,
  level: 'street',
});
const gridWorker = { to: grid, role: 'gridWorker' as const };
const clerk = { to: community, role: 'clerk' as const };

interface Brief {
  when: RuleCondition;
  to: TargetUnit;
  role: Role;
  skills?: Skill[];
  strategy?: StrategyStep[];
  copies?: RoutingRuleInput['copies'];
  priority?: number;
  policy?: string;
}

const rule = (number: number, name: string, brief: Brief): RoutingRuleInput => ({
  number,
  name,
  priority: brief.priority ?? 100,
  when: brief.when,
  target: { to: brief.to, role: brief.role, ...(brief.skills ? { skills: brief.skills } : {}) },
  strategy: brief.strategy ?? evenly,
  copies: brief.copies ?? [],
  ...(brief.policy ? { deadlinePolicyCode: brief.policy } : {}),
});

export const firstRules: RoutingRuleInput[] = [
  rule(31, '紧急跌倒', {
    when: {
      categories: ['elder'],
      urgencies: ['urgent'],
      keywords: ['摔', '跌', '滑倒', '起不来', '流血', '昏迷'],
    },
    to: station,
    role: 'socialWorker',
    strategy: ['continuity', 'leastLoaded', 'pool'],
    copies: [gridWorker, clerk],
    policy: 'homeSafety',
    priority: 900,
  }),
  rule(12, '独居老人居家安全', {
    when: { categories: ['homeAdaptation'], tags: ['livingAlone', 'aged80'] },
    to: station,
    role: 'socialWorker',
    skills: ['homeAdaptation', 'rehabilitation'],
    strategy: familiarFirst,
    copies: [gridWorker],
    policy: 'homeSafety',
  }),
  rule(9, '噪声扰民夜间', {
    when: { categories: ['noise'], timeWindow: { duty: 'off' } },
    to: department('城市管理'),
    role: 'handler',
    copies: [gridWorker],
  }),
  rule(7, '养老服务通用', {
    when: { categories: ['elder'] },
    to: station,
    role: 'socialWorker',
    strategy: familiarFirst,
  }),
  rule(8, '儿童和困难家庭', {
    when: { categories: ['childcare', 'welfare'] },
    to: station,
    role: 'socialWorker',
    strategy: familiarFirst,
  }),
  rule(10, '矛盾纠纷', {
    when: { categories: ['mediation'] },
    to: station,
    role: 'socialWorker',
    skills: ['mediation', 'counselling'],
    copies: [gridWorker],
  }),
  rule(15, '消防和燃气隐患', {
    when: { categories: ['fireSafety', 'gas'] },
    to: grid,
    role: 'gridWorker',
    copies: [clerk],
    policy: 'safety',
  }),
  rule(18, '路灯道路和水电', {
    when: { categories: ['facilities', 'utilities'] },
    to: department('市政'),
    role: 'handler',
    copies: [gridWorker],
  }),
  rule(19, '环境绿化', { when: { categories: ['environment'] }, to: grid, role: 'gridWorker' }),
  rule(5, '物业管理', { when: { categories: ['housing'] }, to: grid, role: 'gridWorker' }),
  rule(20, '噪声和宠物', { when: { categories: ['noise', 'pets'] }, to: grid, role: 'gridWorker' }),
  rule(21, '道路停车', { when: { categories: ['parking'] }, to: grid, role: 'gridWorker' }),
  rule(23, '违法建设', {
    when: { categories: ['construction'] },
    to: department('城市管理'),
    role: 'handler',
  }),
  rule(25, '社保、教育和医疗咨询', {
    when: { categories: ['socialSecurity', 'education', 'health'] },
    to: community,
    role: 'clerk',
    strategy: ['onDutyNotFull', 'leastLoaded', 'pool'],
  }),
  rule(26, '不好归类的事', {
    when: { categories: ['other'] },
    to: community,
    role: 'clerk',
    strategy: ['onDutyNotFull', 'leastLoaded', 'pool'],
  }),
];
