import { beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint, EndpointTable } from '../kernel/contract.ts';
import { testApp } from '../testing/app.ts';
import { aStaff, aUnit } from '../testing/organisation.ts';
import type { TestStaff } from '../testing/organisation.ts';
import { accountEndpoints } from './contract.ts';
import { permissions, roles } from './contract.constants.ts';
import type { Permission, Role } from './contract.constants.ts';
import { accounts, permissionsOf } from './index.ts';
import { StaffModel } from './model/staff.ts';
import { UnitModel } from './model/unit.ts';

const app = testApp([accounts]);
const table: EndpointTable = accountEndpoints;
const routes = Object.entries<Endpoint>(table);
const staffRoutes = routes.filter(([, { audience }]) => audience === 'staff');
const byRole = new Map<Role, TestStaff>();
let stranger: TestStaff;

beforeAll(async () => {
  for (const role of Object.keys(roles) as Role[]) {
    byRole.set(role, await aStaff(app.clock.now(), { role, confirmed: true }));
  }
  stranger = await aStaff(app.clock.now(), { unitId: await aUnit(app.clock.now()) });
});

const withIds = (route: string, id: string) => route.replace(':leaveId', 'none').replace(':id', id);

describe('every staff route', () => {
  it.each(staffRoutes)('%s wants a session', async (route) => {
    expect((await app.call(withIds(route, 'any'))).status).toBe(401);
  });

  it.each(staffRoutes.filter(([, { permission }]) => permission))(
    '%s is denied without its permission',
    async (route, { permission }) => {
      const lacking = [...byRole].filter(([role]) => !permissionsOf(role).has(permission as Permission));
      for (const [, { token }] of lacking) {
        expect((await app.call(withIds(route, 'any'), {}, token)).status).toBe(403);
      }
    },
  );

  it.each(staffRoutes.filter(([route]) => route.includes(':id')))(
    "%s does not know another unit's object, and changes nothing",
    async (route) => {
      const admin = byRole.get('districtAdmin');
      const id = route.includes('/units') ? stranger.unitId : stranger.id;
      const before = [await StaffModel.findById(id).lean(), await UnitModel.findById(id).lean()];
      const body = bodies[route];
      expect((await app.call(withIds(route, id), { body }, admin?.token)).status).toBe(404);
      expect([await StaffModel.findById(id).lean(), await UnitModel.findById(id).lean()]).toEqual(before);
    },
  );
});

const post = { unitId: 'none', role: 'clerk' };
const bodies: Record<string, unknown> = {
  'PATCH /units/:id': { name: '别人的' },
  'POST /units/:id/move': { parentId: 'none' },
  'PATCH /staff/:id': { name: '别人的' },
  'PUT /staff/:id/posts': { posts: [post] },
  'POST /staff/:id/leaves': { from: '2026-11-23T00:00:00Z', to: '2026-11-24T00:00:00Z' },
};

describe('the table', () => {
  it('gives every staff route that is not about oneself a permission that exists', () => {
    for (const [route, { permission }] of staffRoutes) {
      if (route.includes('/desk/me')) continue;
      expect(Object.keys(permissions), route).toContain(permission);
    }
  });

  it('holds every route that the server answers', () => {
    expect(accounts.routes?.map(({ key }) => key).sort()).toEqual(Object.keys(accountEndpoints).sort());
  });
});
