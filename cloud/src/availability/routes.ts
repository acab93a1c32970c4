/** The endpoints of what is set up: offers, plans, rooms and closures. */
import { organisation } from '../accounts/index.ts';
import { handlers, type Route } from '../http/routes.ts';
import { addClosure, cancelClosure } from './commands/closures.ts';
import { changeOffer, createOffer } from './commands/save-offer.ts';
import { addException, removeException, savePlan } from './commands/save-plan.ts';
import { changeRoom, createRoom } from './commands/save-room.ts';
import { availabilityEndpoints } from './contract.ts';
import { presentClosure, presentOffer, presentRoom } from './present.ts';
import { listClosures, listOffers, listPlans, listRooms, planById, planDays } from './settings-queries.ts';

const units = async () => (await organisation()).units;

export const availabilityRoutes: readonly Route[] = handlers(availabilityEndpoints, {
  'GET /desk/offers': async ({ actor }) => ({ items: await listOffers(actor) }),
  'POST /desk/offers': async ({ context, body }) =>
    presentOffer(await createOffer(context, body), await units()),
  'PUT /desk/offers/:id': async ({ context, params, body }) =>
    presentOffer(await changeOffer(context, { ...body, id: params.id }), await units()),
  'GET /desk/plans': async ({ actor, query }) => ({ items: await listPlans(actor, query.unitId) }),
  'GET /desk/plans/:id/days': async ({ actor, params, query, now }) => ({
    items: await planDays(actor, { ...query, id: params.id }, now),
  }),
  'PUT /desk/plans/:id': async ({ actor, context, params, body }) => {
    await savePlan(context, { ...body, id: params.id });
    return planById(actor, params.id);
  },
  'POST /desk/plans/:id/exceptions': async ({ actor, context, params, body }) => {
    await addException(context, { ...body, id: params.id });
    return planById(actor, params.id);
  },
  'DELETE /desk/plans/:id/exceptions/:date': async ({ actor, context, params }) => {
    await removeException(context, params);
    return planById(actor, params.id);
  },
  'GET /desk/rooms': async ({ actor }) => ({ items: await listRooms(actor) }),
  'POST /desk/rooms': async ({ context, body }) =>
    presentRoom(await createRoom(context, body), await units()),
  'PUT /desk/rooms/:id': async ({ context, params, body }) =>
    presentRoom(await changeRoom(context, { ...body, id: params.id }), await units()),
  'GET /desk/closures': async ({ actor, now }) => ({ items: await listClosures(actor, now) }),
  'POST /desk/closures': async ({ context, body }) => {
    const { unitId, from, to, reason } = body;
    const closure = { unitId, from: new Date(from), to: new Date(to), reason };
    return presentClosure(await addClosure(context, closure), await units());
  },
  'DELETE /desk/closures/:id': async ({ context, params }) => {
    await cancelClosure(context, params);
    return { ok: true as const };
  },
});
