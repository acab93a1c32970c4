/** The residents' endpoints. */
import type { Handlers } from '../../http/routes.ts';
import type { residentRequestEndpoints } from '../contract.ts';
import { cancel } from '../commands/cancel.ts';
import { rate } from '../commands/rate.ts';
import { loadFor } from '../commands/request-command.ts';
import { submit } from '../commands/submit.ts';
import { supplement } from '../commands/supplement.ts';
import { presentResident, presentResidentRow } from '../present/resident.ts';
import { listMine } from '../queries/mine.ts';

export const residentHandlers: Handlers<typeof residentRequestEndpoints> = {
  'POST /requests': async ({ context, actor, body, now }) =>
    presentResident(await submit(context, body), actor, now),
  'GET /requests': async ({ actor, query }) => {
    const { rows, ...page } = await listMine(actor, query);
    return { items: rows.map((row) => presentResidentRow(row, actor.id)), ...page };
  },
  'GET /requests/:id': async ({ actor, params, now }) =>
    presentResident(await loadFor(actor, params.id), actor, now),
  'POST /requests/:id/supplement': async ({ context, actor, params, body, now }) =>
    presentResident(await supplement(context, { id: params.id, ...body }), actor, now),
  'POST /requests/:id/cancel': async ({ context, actor, params, body, now }) =>
    presentResident(await cancel(context, { id: params.id, ...body }), actor, now),
  'POST /requests/:id/rate': async ({ context, actor, params, body, now }) =>
    presentResident(await rate(context, { id: params.id, ...body }), actor, now),
};
