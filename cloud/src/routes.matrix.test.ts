import { beforeAll, describe, expect, it } from 'vitest';
import { permissions, roles } from './accounts/contract.constants.ts';
import type { Permission, Role } from './accounts/contract.constants.ts';
import { permissionsOf } from './accounts/policy.ts';
import { endpoints } from './contract.ts';
import { domains } from './domains.ts';
import type { Endpoint } from './kernel/contract.ts';
import { testApp } from './testing/app.ts';
import { aStaff } from './testing/organisation.ts';

/** Access is decided before any domain is asked, so none of them has to be started. */
const app = testApp(domains.map(({ name, routes }) => ({ name, routes })));
const routes = Object.entries<Endpoint>(endpoints);
const tokens = new Map<Role, string>();

beforeAll(async () => {
  const now = app.clock.now();
  for (const role of Object.keys(roles) as Role[]) tokens.set(role, (await aStaff(now, { role })).token);
});

const filled = (route: string) => route.replace(/:\w+/g, 'none');

describe('every route of every domain', () => {
  it('is in the endpoint table, and the table is served', () => {
    const served = domains.flatMap((domain) => (domain.routes ?? []).map(({ key }) => key as string));
    expect(served.sort()).toEqual(routes.map(([key]) => key).sort());
  });

  it.each(routes.filter(([, { audience }]) => audience !== 'public'))('%s wants a session', async (route) => {
    expect((await app.call(filled(route))).status).toBe(401);
  });

  it.each(routes.filter(([, { audience }]) => audience === 'resident'))(
    '%s is for residents',
    async (route) => {
      expect((await app.call(filled(route), {}, tokens.get('districtAdmin'))).status).toBe(403);
    },
  );

  it.each(routes.filter(([, { permission }]) => permission))(
    '%s is denied to every role without its permission',
    async (route, { permission }) => {
      expect(Object.keys(permissions)).toContain(permission);
      for (const [role, token] of tokens) {
        if (permissionsOf(role).has(permission as Permission)) continue;
        expect((await app.call(filled(route), {}, token)).status, role).toBe(403);
      }
    },
  );

  it.each(routes.filter(([, { stepUp }]) => stepUp))(
    '%s asks for the password once more before anything else',
    async (route, { permission }) => {
      const may = [...tokens].filter(([role]) => permissionsOf(role).has(permission as Permission));
      expect(may.length).toBeGreaterThan(0);
      for (const [, token] of may) {
        const answer = await app.call(filled(route), {}, token);
        expect(answer).toMatchObject({ status: 403, body: { error: 'accounts.stepUpNeeded' } });
      }
    },
  );

  it.each([
    'GET /desk/requests/export',
    'POST /staff',
    'PUT /staff/:id/posts',
    'POST /staff/:id/reset',
    'POST /residents/:id/reveal-id-number',
    'POST /routing/draft/publish',
    'POST /units/:id/move',
    'POST /desk/residents/:id/points',
    'POST /desk/residents/:id/points/:entryId/reverse',
  ] as const)(
    '%s is one of them: exports, grants, reset codes, ID numbers, rules for the district, moved units, points',
    (route) => {
      expect(endpoints[route]).toMatchObject({ stepUp: true });
    },
  );
});
