/** The endpoints of points. */
import { handlers } from '../http/routes.ts';
import { grant } from './commands/grant.ts';
import { personInReach } from './commands/person.ts';
import { reverse } from './commands/reverse.ts';
import { ledgerEndpoints } from './contract.ts';
import { presentForStaff, presentPoints, presentStaffPoints } from './present.ts';
import { pointsOf } from './queries.ts';
import { residentAccount } from './rules.ts';

export const ledgerRoutes = handlers(ledgerEndpoints, {
  'GET /me/points': async ({ actor, query }) => presentPoints(await pointsOf(actor.id, query)),
  'GET /desk/residents/:id/points': async ({ actor, params, query }) => {
    const { id } = await personInReach(actor, params.id);
    return presentStaffPoints(await pointsOf(id, query));
  },
  'POST /desk/residents/:id/points': async ({ context, params: { id: residentId }, body }) =>
    presentForStaff(await grant(context, { residentId, ...body }), residentAccount(residentId)),
  'POST /desk/residents/:id/points/:entryId/reverse': async ({ context, params, body }) => {
    const { id: residentId, entryId } = params;
    const entry = await reverse(context, { residentId, entryId, ...body });
    return presentForStaff(entry, residentAccount(residentId));
  },
});
