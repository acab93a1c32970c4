/** The staff's lists, the detail and what is not one action on one request. */
import type { Handlers } from '../../http/routes.ts';
import { bulk } from '../commands/bulk.ts';
import { exportRequests } from '../commands/export.ts';
import { register } from '../commands/register.ts';
import { loadFor } from '../commands/request-command.ts';
import { reveal } from '../commands/reveal.ts';
import type { staffRequestEndpoints } from '../contract.ts';
import { presentHome } from '../present/home.ts';
import { shownToStaff } from '../present/shown.ts';
import { presentStaff, presentStaffRow } from '../present/staff.ts';
import { homeOf } from '../queries/home.ts';
import { poolsFor } from '../queries/pools.ts';
import { todayOf } from '../queries/today.ts';
import { listForWork } from '../queries/work-list.ts';
import { surroundings } from '../surroundings.ts';

export const staffHandlers: Handlers<typeof staffRequestEndpoints> = {
  'POST /desk/requests': async ({ context, actor, body, now }) =>
    presentStaff(await register(context, body), actor, now, 0),
  'GET /desk/requests': async ({ actor, query, now }) => {
    const { rows, ...page } = await listForWork(actor, query, now);
    return { items: rows.map((row) => presentStaffRow(row, actor, now)), ...page };
  },
  'GET /desk/home': async ({ actor, now }) => presentHome(await homeOf(actor, now), actor, now),
  'GET /desk/today': async ({ actor, now }) => {
    const { rows, ...counts } = await todayOf(actor, now);
    return { items: rows.map((row) => presentStaffRow(row, actor, now)), ...counts };
  },
  'GET /desk/requests/:id': async ({ actor, params, now }) =>
    shownToStaff(await loadFor(actor, params.id), actor, now),
  'GET /desk/requests/:id/candidates': async ({ actor, params, query, now }) => {
    const request = await loadFor(actor, params.id);
    const staff = await surroundings().candidates(request, { ...query, now });
    return { staff, pools: await poolsFor(request, query.text) };
  },
  'POST /desk/requests/:id/reveal': ({ context, params, body }) =>
    reveal(context, { id: params.id, ...body }),
  'POST /desk/requests/bulk': ({ context, body }) => bulk(context, body),
  'GET /desk/requests/export': async ({ context, query, now }) => ({
    contentType: 'text/csv; charset=utf-8',
    body: await exportRequests(context, query),
    downloadName: `诉求-${now.toISOString().slice(0, 10)}.csv`,
  }),
};
