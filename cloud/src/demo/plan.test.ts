import { describe, expect, it } from 'vitest';
import { planDistrict } from './plan.ts';

describe('the demo district as planned', () => {
  const plan = planDistrict();

  it('is the same on every machine', () => {
    expect(planDistrict()).toEqual(plan);
  });

  it('has the promised size', () => {
    const kinds = (kind: string) => plan.units.filter((unit) => unit.kind === kind).length;
    expect([kinds('street'), kinds('community'), kinds('grid')]).toEqual([3, 12, 72]);
    expect(plan.staff.length).toBeGreaterThanOrEqual(140);
    expect(plan.residents).toHaveLength(2000);
    expect(plan.families.length).toBeGreaterThan(30);
  });

  it('gives every unit an existing parent, every person a home and a phone of their own', () => {
    const keys = new Set(plan.units.map((unit) => unit.key));
    expect(plan.units.every((unit) => !unit.parentKey || keys.has(unit.parentKey))).toBe(true);
    const homes = new Set(plan.addresses.map((address) => address.key));
    expect(plan.residents.every((resident) => homes.has(resident.addressKey))).toBe(true);
    expect(new Set(plan.addresses.map((address) => address.text)).size).toBe(plan.addresses.length);
    const phones = [...plan.residents, ...plan.staff].map((person) => person.phone);
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(plan.staff.map((worker) => worker.username)).size).toBe(plan.staff.length);
  });

  it('tells the story of the pictures', () => {
    expect(plan.residents[0]).toMatchObject({ name: '王秀兰', birthYear: 1958 });
    for (const name of ['李敏', '周岚', '陈绍文', '孙建平', '何佩', '赵一宁', '郭秋燕'])
      expect(plan.staff.map((worker) => worker.name)).toContain(name);
  });
});
