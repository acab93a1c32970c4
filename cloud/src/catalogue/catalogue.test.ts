import { beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import { idempotencyKey } from '../kernel/idempotency.ts';
import { testDatabase } from '../testing/database.ts';
import { installCatalogue } from './commands/install.ts';
import { saveCalendar } from './commands/save-calendar.ts';
import { changeCategory, createCategory } from './commands/save-category.ts';
import { savePolicy } from './commands/save-policy.ts';
import { CalendarModel, type CalendarDocument } from './model.ts';
import { categoryTree, presentCalendar } from './present.ts';
import { calendarOf, categories, findCategory, findDeadlinePolicy, policyCodeOf } from './queries.ts';
import { calendarSeed } from './seed/calendar.ts';

testDatabase();

const now = new Date('2026-11-23T02:00:00Z');
const context = { actor: systemActor('test'), now };
const root = { unitId: 'd', unitName: '区', unitPath: '/d/' };
const at = (text: string) => new Date(`${text}:00+08:00`);

describe('catalogue', () => {
  beforeAll(async () => {
    await installCatalogue(context, root);
  });

  it('starts with plain categories in two levels, policies for all of them and office hours', async () => {
    const tree = categoryTree(categories().values());
    expect(tree.length).toBeLessThanOrEqual(20);
    expect(tree[0]).toMatchObject({
      name: '公共设施',
      children: [{ name: '路灯照明' }, { name: '道路井盖' }],
    });
    for (const code of categories().keys()) {
      expect(findDeadlinePolicy(policyCodeOf(code) ?? '')).toBeDefined();
    }
    expect(await installCatalogue(context, root)).toEqual({ installed: 0 });
  });

  it('lets a child inherit its policy from its parent', () => {
    expect(policyCodeOf('streetlight')).toBe('ordinary');
    expect(policyCodeOf('gas')).toBe('safety');
    expect(policyCodeOf('unknown')).toBeUndefined();
  });

  it('makes and changes a category, once for a repeated call', async () => {
    const input = {
      code: 'heating',
      parentCode: 'homeSupply',
      name: '集中供暖',
      icon: 'flame',
      active: true,
      defaultUrgency: 'normal' as const,
      order: 250,
    };
    const key = idempotencyKey('test', 'k1', input);
    const first = await createCategory({ ...context, key }, input);
    expect(await createCategory({ ...context, key }, input)).toEqual(first);
    await expect(createCategory(context, input)).rejects.toMatchObject({ code: 'catalogue.movedOn' });
    await changeCategory(context, { code: 'heating', version: 1, name: '供暖' });
    expect(findCategory('heating')).toMatchObject({ name: '供暖', version: 2 });
    const stale = changeCategory(context, { code: 'heating', version: 1, name: '暖气' });
    await expect(stale).rejects.toMatchObject({ code: 'catalogue.movedOn', kind: 'conflict' });
  });

  it('refuses a category that would break the tree, and says every reason', async () => {
    const input = {
      code: 'deep',
      parentCode: 'streetlight',
      name: '第三级',
      icon: 'lamp',
      active: true,
      defaultUrgency: 'normal' as const,
      order: 1,
      deadlinePolicyCode: 'none',
    };
    await expect(createCategory(context, input)).rejects.toMatchObject({
      code: 'catalogue.categoryUnsound',
      details: { issues: [{ message: '分类最多两级' }, { message: '没有这个时限规则' }] },
    });
    const off = changeCategory(context, { code: 'elder', version: 1, active: false });
    await expect(off).rejects.toThrow('下级分类还在用');
  });

  it('refuses a policy that promises more time than the law gives', async () => {
    const known = findDeadlinePolicy('ordinary');
    if (!known) throw new Error('no policy');
    const limits = structuredClone(known.limits);
    limits.normal.resolve.promised.amount = 99;
    await expect(savePolicy(context, { ...known, limits })).rejects.toThrow('承诺时限不能长于法定时限');
    limits.normal.resolve.promised.amount = 4;
    await savePolicy(context, { ...known, limits });
    expect(findDeadlinePolicy('ordinary')?.limits.normal.resolve.promised.amount).toBe(4);
  });

  it('gives a unit the calendar nearest above it, with its own overrides', async () => {
    const station = { unitId: 'st', unitName: '社工站', unitPath: '/d/s/c/st/' };
    const overrides = [
      { date: '2026-11-28', frames: [{ startMinute: 540, endMinute: 660 }], note: '居民日' },
    ];
    await saveCalendar(context, { ...calendarSeed, ...station, overrides });
    const saturday = at('2026-11-28T09:30');
    expect(calendarOf('/d/s/c/st/').isOpen(saturday)).toBe(true);
    expect(calendarOf('/d/s/c/g1/').isOpen(saturday)).toBe(false);
    expect(calendarOf('/elsewhere/').isOpen(at('2026-11-23T09:00'))).toBe(true);
  });

  it('warns of a year whose public holidays are not published', async () => {
    const stored = await CalendarModel.findById('d').lean<CalendarDocument>();
    if (!stored) throw new Error('no calendar');
    expect(presentCalendar(stored, at('2025-06-01T09:00')).warnings).toEqual([]);
    expect(presentCalendar(stored, at('2030-06-01T09:00')).warnings).toHaveLength(2);
  });

  it('refuses a calendar with overlapping or empty office hours', async () => {
    const overlapping = [
      { startMinute: 500, endMinute: 700 },
      { startMinute: 600, endMinute: 800 },
    ];
    const week = [overlapping, [], [], [], [], [], []];
    const unit = { unitId: 'x', unitName: '某单位', unitPath: '/d/x/' };
    await expect(saveCalendar(context, { ...calendarSeed, ...unit, week })).rejects.toThrow('不能重叠');
    const shut = [[], [], [], [], [], [], []];
    await expect(saveCalendar(context, { ...calendarSeed, ...unit, week: shut })).rejects.toThrow('至少');
  });
});
