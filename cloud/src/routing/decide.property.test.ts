import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  roles,
  skills,
  unitKinds,
  type Role,
  type Skill,
  type UnitKind,
} from '../accounts/contract.constants.ts';
import { sources, urgencies, type Source, type Urgency } from '../catalogue/contract.constants.ts';
import { personTags, type PersonTag } from '../people/contract.constants.ts';
import { compileRuleSet, type NameBook } from './compile.ts';
import { strategySteps, type StrategyStep } from './contract.constants.ts';
import type { RoutingRule, TargetUnit } from './contract.ts';
import { decide } from './decide.ts';
import { dutyMoment, isOnDuty, onLeave } from './duty.ts';
import type { Facts } from './facts.ts';
import { buildRoster, type Roster, type RosterStaff, type RosterUnit } from './roster.ts';
import { match } from './matcher.ts';
import { rule } from './world.fixture.ts';

const oneOf = <Key extends string>(record: Record<Key, unknown>) =>
  fc.constantFrom(...(Object.keys(record) as Key[]));
const ids = ['d', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'gone'];
const unitId = fc.constantFrom(...ids);
const codes = ['a', 'a1', 'a2', 'b', 'b1', 'unknown'];
const now = new Date('2026-11-23T01:12:00Z');
const moment = dutyMoment(now);

const root: RosterUnit = { id: 'd', path: '/d/', kind: 'district', name: '区', closed: false };
const paths = ['/d/u1/', '/d/u1/u2/', '/d/u1/u2/u3/', '/d/u1/u2/u4/', '/d/u5/', '/d/u5/u6/'];
const units = fc.tuple(
  ...paths.map((path) =>
    fc
      .record({ kind: oneOf<UnitKind>(unitKinds), closed: fc.boolean() })
      .map(({ kind, closed }): RosterUnit => ({
        id: path.split('/').at(-2) ?? '',
        path,
        kind,
        name: path,
        closed,
      })),
  ),
);
const staff = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'),
    name: fc.constant('某人'),
    posts: fc.array(fc.record({ unitId, role: oneOf<Role>(roles) }), { maxLength: 3 }),
    skills: fc.subarray(Object.keys(skills) as Skill[]),
    capacity: fc.integer({ min: 0, max: 3 }),
    onDuty: fc.boolean(),
    dutyFrames: fc.array(
      fc.constantFrom({ weekday: 1, from: 0, to: 1440 }, { weekday: 2, from: 0, to: 1440 }),
      { maxLength: 2 },
    ),
    leaves: fc.array(fc.constant({ from: new Date(0), to: new Date('2027-01-01') }), { maxLength: 1 }),
  }),
  { selector: (entry) => entry.id, maxLength: 7 },
);
const loads = fc.array(
  fc.tuple(
    fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    fc.record({ open: fc.nat(4), lastAssignedAt: fc.nat(9) }),
  ),
);

const to: fc.Arbitrary<TargetUnit> = fc.oneof(
  fc.constantFrom('ownGrid', 'ownCommunity', 'communityStation', 'parent').map((unit) => ({ unit })),
  unitId.map((id): TargetUnit => ({ unit: 'named', unitId: id })),
  fc.constantFrom('community', 'street', 'district').map((level): TargetUnit => ({
    unit: 'department',
    kind: 'station',
    name: '/d',
    level: level as 'street',
  })),
);
const when = fc.record(
  {
    categories: fc.subarray(codes),
    units: fc.subarray(ids),
    sources: fc.subarray(Object.keys(sources) as Source[]),
    urgencies: fc.subarray(Object.keys(urgencies) as Urgency[]),
    tags: fc.subarray(Object.keys(personTags) as PersonTag[]),
    keywords: fc.subarray(['水', '灯', '吵']),
    timeWindow: fc.record(
      { duty: fc.constantFrom('working', 'off'), months: fc.subarray([1, 6, 11]) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<RoutingRule['when']>;
const rules = fc
  .array(
    fc.record({
      when,
      target: fc.record({
        to,
        role: oneOf<Role>(roles),
        skills: fc.subarray(Object.keys(skills) as Skill[], { maxLength: 2 }),
      }),
      strategy: fc.subarray(Object.keys(strategySteps) as StrategyStep[], { minLength: 1 }),
      priority: fc.nat(2),
      copies: fc.array(fc.record({ to, role: oneOf<Role>(roles) }), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((entry, index) => rule({ ...entry, number: index + 1 })));
const facts = fc.record(
  {
    text: fc.constantFrom('', '没水了', '路灯坏了很吵'),
    category: fc.constantFrom(...codes).map((code) => ({ code, name: code, how: 'chosen' as const })),
    place: fc
      .constantFrom(...paths, '/d/', '/nowhere/', '', 'garbage')
      .map((unitPath) => ({ unitPath, how: 'address' as const })),
    source: oneOf<Source>(sources),
    urgency: oneOf<Urgency>(urgencies),
    tags: fc.subarray(Object.keys(personTags) as PersonTag[]),
    duty: fc.constantFrom('working' as const, 'off' as const),
    continuity: fc.array(
      fc.constantFrom('p1', 'p9').map((staffId) => ({ staffId, note: '' })),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: ['text', 'place', 'source', 'urgency', 'tags', 'duty', 'continuity'] },
) as fc.Arbitrary<Facts>;

const names: NameBook = {
  categoryName: (code) => code,
  parentCategory: (code) => (code.length === 2 ? code[0] : undefined),
  unitName: (id) => id,
  unitPath: (id) => ['/d/', ...paths].find((path) => path.endsWith(`/${id}/`)),
};
const world = fc
  .record({ facts, rules, units, staff, loads })
  .map((entry) => ({ ...entry, roster: buildRoster(root, entry.units, entry.staff, new Map(entry.loads)) }));
const run = { seed: 20261122, numRuns: 3000 };

const eligible = (member: RosterStaff, used: RoutingRule, roster: Roster): boolean =>
  !onLeave(member, moment) &&
  (!used.strategy.includes('onDutyNotFull') ||
    (isOnDuty(member, moment) && roster.load(member.id).open < member.capacity)) &&
  (!used.target.skills?.length || used.target.skills.some((skill) => member.skills.includes(skill)));

describe('decide, whatever the world looks like', () => {
  it('gives every request an owner that exists and may serve', () => {
    fc.assert(
      fc.property(world, ({ facts, rules, roster }) => {
        const decision = decide(facts, compileRuleSet({ version: 1, rules }, names), roster, now);
        const unit = roster.unit(decision.owner.unitId);
        expect(unit).toBeDefined();
        expect(decision.owner.unitPath).toBe(unit?.path);
        expect(decision.explanation.tried.filter((entry) => entry.outcome === 'used')).toHaveLength(1);
        expect(decision.explanation.tried.length).toBeLessThanOrEqual(8);
        if (decision.owner.kind === 'pool') {
          expect(unit?.closed && unit.id !== 'd').toBe(false);
          return;
        }
        const { staffId, unitId: at } = decision.owner;
        const member = roster.staff(staffId);
        const used = rules.find((entry) => entry.number === decision.ruleNumber);
        if (!member || !used) throw new Error('an owner or a rule that does not exist');
        expect(member.posts).toContainEqual({ unitId: at, role: decision.role });
        expect(eligible(member, used, roster)).toBe(true);
        expect(unit?.closed).toBe(false);
      }),
      run,
    );
  });

  it('gives the same answer to the same question, in whatever order rules and people come', () => {
    fc.assert(
      fc.property(world, ({ facts, rules, units: all, staff: people, loads: counts, roster }) => {
        const first = decide(facts, compileRuleSet({ version: 1, rules }, names), roster, now);
        const turned = buildRoster(root, [...all].reverse(), [...people].reverse(), new Map(counts));
        const again = decide(
          facts,
          compileRuleSet({ version: 1, rules: [...rules].reverse() }, names),
          turned,
          now,
        );
        expect(again).toEqual(first);
      }),
      { ...run, numRuns: 1000 },
    );
  });

  it('finds by its index the rule that a plain walk over all rules finds', () => {
    fc.assert(
      fc.property(world, ({ facts, rules }) => {
        const compiled = compileRuleSet({ version: 1, rules }, names);
        const line = facts.category ? compiled.categoryLine(facts.category.code) : [];
        const here = facts.place.unitPath.split('/').filter(Boolean);
        const situation = { facts, moment, categoryLine: line, unitIds: here };
        const has = <Item>(list: readonly Item[] | undefined, fits: (item: Item) => boolean) =>
          !list?.length || list.some(fits);
        const plain = compiled.rules.find(
          ({ rule: { when: asked } }) =>
            has(asked.categories, (code) => line.includes(code)) &&
            has(asked.units, (id) => here.includes(id)) &&
            has(asked.sources, (source) => source === facts.source) &&
            has(asked.urgencies, (urgency) => urgency === facts.urgency) &&
            has(asked.tags, (tag) => facts.tags.includes(tag)) &&
            has(asked.keywords, (word) => facts.text.includes(word)) &&
            has(asked.timeWindow?.months, (month) => month === 11) &&
            (!asked.timeWindow?.duty || asked.timeWindow.duty === facts.duty),
        );
        expect(match(situation, compiled).winner?.rule.number).toBe(plain?.rule.number);
      }),
      run,
    );
  });
});
