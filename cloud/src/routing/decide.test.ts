import { describe, expect, it } from 'vitest';
import { compileRuleSet } from './compile.ts';
import { decide } from './decide.ts';
import {
  aloneRule,
  elderRule,
  facts,
  fallRule,
  names,
  now,
  roster,
  rule,
  staff,
  units,
  worker,
} from './world.fixture.ts';

const compiled = compileRuleSet({ version: 17, rules: [elderRule, aloneRule, fallRule] }, names);
const decideWith = (rules: ReturnType<typeof rule>[], change = {}, world = roster()) =>
  decide(facts(change), compileRuleSet({ version: 1, rules }, names), world, now);

const officer = { ...worker('wu', '吴队长', 'law', 'handler') };

describe('decide', () => {
  it('sends to the familiar worker and says why, as people would', () => {
    const decision = decide(facts(), compiled, roster(), now);
    expect(decision.owner).toMatchObject({ kind: 'staff', staffId: 'li', unitName: '柳荫社工站' });
    expect(decision).toMatchObject({ ruleSetVersion: 17, ruleNumber: 12, certain: true });
    expect(decision.deadlinePolicyCode).toBe('home-safety-soon');
    expect(decision.copies).toMatchObject([{ kind: 'staff', staffId: 'sun', unitId: 'g3' }]);
    expect(decision.explanation.place).toEqual({
      how: 'coordinates',
      unitName: '柳荫社区',
      gridName: '柳荫网格03',
    });
    expect(decision.explanation.tried).toEqual([
      { ruleNumber: 31, name: '紧急跌倒', outcome: 'notMatched', reason: '没有“起不来、流血、昏迷”等词' },
      {
        ruleNumber: 12,
        name: '独居老人居家安全',
        outcome: 'used',
        reason: '分类、人群、地点三项都对上，最具体',
      },
      { ruleNumber: 7, name: '养老服务通用', outcome: 'lost', reason: '只对上分类一项，让给规则 12' },
    ]);
  });

  it('scores the candidates and says who was passed over', () => {
    const { candidates } = decide(facts(), compiled, roster(), now).explanation;
    expect(candidates.map(({ name, total, skippedBecause }) => ({ name, total, skippedBecause }))).toEqual([
      { name: '李敏', total: 86, skippedBecause: undefined },
      { name: '何佩', total: 47, skippedBecause: undefined },
      { name: '赵一宁', total: 0, skippedBecause: '今天休假，跳过' },
      { name: '郭秋燕', total: 0, skippedBecause: '手上 9/8，已满，跳过' },
    ]);
    expect(candidates[0]?.scores).toEqual([
      { label: '两年内服务过这户', points: 40 },
      { label: '在岗', points: 20 },
      { label: '手上 5/8', points: 11 },
      { label: '技能', points: 15 },
    ]);
  });

  it('lets more conditions win over priority, then priority, then age', () => {
    const wide = rule({ number: 1, priority: 999, when: { categories: ['elder'] } });
    const narrow = rule({
      number: 2,
      priority: 1,
      when: { categories: ['elder'], sources: ['miniprogram'] },
    });
    expect(decideWith([wide, narrow]).ruleNumber).toBe(2);
    const higher = rule({ number: 3, priority: 101, when: { categories: ['elder'] } });
    expect(decideWith([elderRule, higher]).explanation.tried).toMatchObject([
      { ruleNumber: 3, outcome: 'used' },
      { ruleNumber: 7, outcome: 'lost', reason: '一样具体，但优先级更低，让给规则 3' },
    ]);
    const older = rule({ number: 9, createdAt: '2025-01-01T00:00:00.000Z', when: { categories: ['elder'] } });
    expect(decideWith([elderRule, older]).ruleNumber).toBe(9);
  });

  it('lets the deeper category and the deeper place win among equal numbers of conditions', () => {
    const deeper = rule({ number: 5, priority: 1, when: { categories: ['home-adaptation'] } });
    expect(decideWith([elderRule, deeper]).ruleNumber).toBe(5);
    const street = rule({ number: 21, when: { units: ['s'] } });
    const grid = rule({ number: 22, priority: 1, when: { units: ['g3'] } });
    expect(decideWith([street, grid]).ruleNumber).toBe(22);
  });

  it('matches on time, months, source and urgency, and says what was missing', () => {
    const night = rule({ number: 9, when: { timeWindow: { duty: 'off' } } });
    const flood = rule({ number: 27, when: { timeWindow: { months: [5, 6, 7, 8, 9] } } });
    const urgent = rule({ number: 4, when: { urgencies: ['urgent'] } });
    expect(decideWith([night], { duty: 'off' }).ruleNumber).toBe(9);
    expect(decideWith([night]).explanation.tried[0]?.reason).toBe('现在是办公时间，这条只在非办公时间用');
    expect(decideWith([flood]).explanation.tried[0]?.reason).toBe('这条只在5、6、7、8、9月用');
    expect(decideWith([urgent]).explanation.tried[0]?.reason).toBe('紧急程度不是紧急');
    expect(decideWith([urgent], { urgency: 'urgent' }).ruleNumber).toBe(4);
  });

  it('falls back to the pool of the unit, then of its parent, in words', () => {
    const away = staff.map((member) =>
      member.posts[0]?.unitId === 'st' ? { ...member, onDuty: false } : member,
    );
    const pooled = decideWith([elderRule], {}, roster({ staff: away }));
    expect(pooled.owner).toEqual({ kind: 'pool', unitId: 'st', unitPath: '/d/s/c/st/', name: '柳荫社工站' });
    expect(pooled.explanation.fallback).toBe('没有合适的人，进柳荫社工站的抢单池');
    const empty = staff.filter((member) => member.posts[0]?.unitId !== 'st');
    const above = decideWith([elderRule], {}, roster({ staff: empty }));
    expect(above.owner).toMatchObject({ kind: 'pool', unitId: 'c' });
    expect(above.explanation.fallback).toBe('柳荫社工站现在没有人能接，进柳荫社区的抢单池');
  });

  it('ends with the clerks of the community when no rule matches or the target is missing', () => {
    const noise = rule({ number: 1, when: { categories: ['noise'] } });
    expect(decideWith([noise])).toMatchObject({ role: 'clerk', ruleNumber: 0, certain: false });
    expect(decideWith([noise]).owner).toMatchObject({ kind: 'pool', unitId: 'c' });
    const stationless = roster({ units: units.filter((unit) => unit.id !== 'st') });
    const missing = decideWith([elderRule], {}, stationless);
    expect(missing.owner).toMatchObject({ kind: 'pool', unitId: 'c' });
    expect(missing.explanation.fallback).toBe('柳荫社区没有可用的社工站，交给柳荫社区');
  });

  it('asks duty and capacity only when the strategy does, leave and skills always', () => {
    const paged = rule({ number: 1, strategy: ['continuity', 'roundRobin'] });
    expect(decideWith([paged], { continuity: [] }).owner).toMatchObject({ staffId: 'guo' });
    const skilled = rule({ number: 2, target: { ...paged.target, skills: ['counselling'] } });
    const none = decideWith([skilled]);
    expect(none.owner).toMatchObject({ kind: 'pool', unitId: 'st' });
    expect(none.explanation.candidates.at(1)?.skippedBecause).toBe('不会心理疏导，跳过');
  });

  it('finds departments by name, named units, the street and goes straight to a pool on request', () => {
    const strategy: ['pool'] = ['pool'];
    const to = (number: number, unit: Parameters<typeof rule>[0]['target']) =>
      decideWith(
        [rule({ number, ...(unit ? { target: unit } : {}), strategy })],
        {},
        roster({ staff: [...staff, officer] }),
      ).owner;
    const department = { unit: 'department', kind: 'department', name: '执法', level: 'street' } as const;
    expect(to(1, { to: department, role: 'handler' })).toMatchObject({ unitId: 'law' });
    expect(to(2, { to: { unit: 'named', unitId: 'law' }, role: 'handler' })).toMatchObject({ unitId: 'law' });
    expect(to(3, { to: { unit: 'parent' }, role: 'dispatcher' })).toMatchObject({ unitId: 's' });
    expect(to(4, { to: { unit: 'ownGrid' }, role: 'gridWorker' })).toMatchObject({ unitId: 'g3' });
  });
});
