/** The endpoints of people. */
import { bindWechat, endSessions, organisation } from '../accounts/index.ts';
import { handlers } from '../http/routes.ts';
import { inScope, type StaffActor } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import { nearestAddress, searchAddresses } from './addresses.ts';
import { bindFamilyOnSite, changeResident } from './commands/change-resident.ts';
import { consent } from './commands/consent.ts';
import { editMe } from './commands/edit-me.ts';
import { eraseMe } from './commands/erase-me.ts';
import { endFamily, inviteFamily, joinFamily } from './commands/family.ts';
import { registerPhone } from './commands/register-phone.ts';
import { reveal, revealIdNumber } from './commands/reveal.ts';
import { peopleEndpoints } from './contract.ts';
import { exportOf } from './export-me.ts';
import { gridsIn, locate } from './grid-index.ts';
import { ownFile, residentInScope } from './load.ts';
import { presentDetail, presentFamily, presentRow } from './present.ts';
import { familyOf, findResidents } from './queries.ts';
import { accountOf, signIn } from './sign-in.ts';

const ok = { ok: true } as const;

export const peopleRoutes = handlers(peopleEndpoints, {
  'POST /session/wechat': ({ context, body }) => signIn(context, body.code),
  'GET /me': async ({ actor }) => accountOf(await ownFile(actor)),
  'PATCH /me': async ({ context, body }) => accountOf(await editMe(context, body)),
  'POST /me/phone': async ({ context, body }) => accountOf(await registerPhone(context, body)),
  'POST /me/consents': async ({ context, body }) => accountOf(await consent(context, body)),
  'POST /me/staff-binding': async ({ context, actor, body }) => {
    await bindWechat(context, { code: body.code, openid: actor.openid });
    return accountOf(await ownFile(actor));
  },
  'GET /me/export': async ({ actor, now }) => exportOf(await ownFile(actor), now),
  'DELETE /me': async ({ context }) => {
    const { residentId } = await eraseMe(context, undefined);
    await endSessions({ residentId });
    return ok;
  },
  'GET /me/family': async ({ actor, now }) => ({
    items: (await familyOf(await ownFile(actor), now)).map(presentFamily),
  }),
  'POST /me/family/invitation': async ({ context }) => {
    const { code, expiresAt } = await inviteFamily(context, undefined);
    return { code, expiresAt: expiresAt.toISOString() };
  },
  'POST /me/family': async ({ context, body }) => {
    const { senior, linkId } = await joinFamily(context, body);
    const link = senior.family.find(({ id }) => id === linkId);
    if (!link) throw notFound('people.noSuchFamily', '没有找到这个家人绑定');
    return presentFamily({ link, senior, other: senior });
  },
  'DELETE /me/family/:id': async ({ context, params }) => {
    await endFamily(context, { linkId: params.id });
    return ok;
  },
  'GET /addresses': async ({ query }) => ({ items: await searchAddresses(query.text, query.limit) }),
  'GET /places/locate': async ({ query }) => {
    const grid = await locate(query);
    if (!grid) return {};
    const { id, name, communityName } = grid;
    const nearest = await nearestAddress(id, query);
    return { grid: { id, name, communityName }, ...(nearest ? { nearest } : {}) };
  },
  'GET /grids': async ({ actor, query }) => ({
    items: await gridsIn(query.unitId ? await pathInScope(actor, query.unitId) : actor.scopePath),
  }),
  'GET /residents': async ({ actor, query: { unitId, ...filter } }) => {
    const unitPath = unitId ? await pathInScope(actor, unitId) : undefined;
    const { items, ...page } = await findResidents(actor, { ...filter, unitPath });
    return { items: items.map(presentRow), ...page };
  },
  'GET /residents/:id': async ({ actor, params, now }) =>
    presentDetail(await residentInScope(actor, params.id), now),
  'POST /residents/:id/reveal': ({ context, params, body }) => reveal(context, { id: params.id, ...body }),
  'POST /residents/:id/reveal-id-number': ({ context, params, body }) =>
    revealIdNumber(context, { id: params.id, ...body }),
  'PATCH /residents/:id': async ({ context, params, body, now }) =>
    presentDetail(await changeResident(context, { id: params.id, ...body }), now),
  'POST /residents/:id/family': async ({ context, params, body, now }) =>
    presentDetail(await bindFamilyOnSite(context, { id: params.id, ...body }), now),
});

/** Another's unit is as good as none. */
async function pathInScope(actor: StaffActor, unitId: string): Promise<string> {
  const unit = (await organisation()).units.get(unitId);
  if (!unit || !inScope(actor.scopePath, unit.path)) {
    throw notFound('accounts.unitNotFound', '没有找到这个单位');
  }
  return unit.path;
}
