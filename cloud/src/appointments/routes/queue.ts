/** The residents' endpoints of series and of the waiting list. */
import type { Handlers } from '../../http/routes.ts';
import type { queueEndpoints } from '../contract.resident.ts';
import { bookSeries } from '../commands/series.ts';
import { leaveWaitlist, takePlace } from '../commands/waitlist/answer.ts';
import { joinWaitlist } from '../commands/waitlist/join.ts';
import { presentResident } from '../present/resident.ts';
import { presentSeries, presentWait } from '../present/waiting.ts';
import { myWaits } from '../queries/waitlist.ts';
import { wishOf } from './booking.ts';

export const queueHandlers: Handlers<typeof queueEndpoints> = {
  'POST /appointments/series': async ({ context, actor, body }) =>
    presentSeries(await bookSeries(context, wishOf(body)), actor.id),
  'GET /waitlist': async ({ actor, now }) => ({
    items: await Promise.all((await myWaits(actor, now)).map((entry) => presentWait(entry, actor.id))),
  }),
  'POST /waitlist': async ({ context, actor, body: { forId, ...body } }) =>
    presentWait(await joinWaitlist(context, { ...body, ...(forId ? { residentId: forId } : {}) }), actor.id),
  'POST /waitlist/:id/take': async ({ context, actor, params, now }) =>
    presentResident(await takePlace(context, { waitId: params.id }), actor, now),
  'POST /waitlist/:id/leave': async ({ context, actor, params }) =>
    presentWait(await leaveWaitlist(context, { waitId: params.id }), actor.id),
};
