/** The staff's endpoints of the week board, the waiting list and the committee's numbers. */
import type { Handlers } from '../../http/routes.ts';
import type { boardEndpoints } from '../contract.staff.ts';
import { placeWaiting } from '../commands/waitlist/answer.ts';
import { unplaceWaiting } from '../commands/waitlist/unplace.ts';
import { presentBoard } from '../present/board.ts';
import { presentClashes } from '../present/clashes.ts';
import { presentNumbers } from '../present/numbers.ts';
import { presentStaff } from '../present/staff.ts';
import { presentStaffWait } from '../present/waiting.ts';
import { boardOf } from '../queries/board.ts';
import { clashesWith } from '../queries/clashes.ts';
import { numbersOf } from '../queries/numbers.ts';
import { waitsForStaff } from '../queries/waitlist.ts';

export const boardHandlers: Handlers<typeof boardEndpoints> = {
  'GET /desk/board': async ({ actor, query, now }) => presentBoard(await boardOf(actor, query, now)),
  'POST /desk/clashes': async ({ actor, body, now }) => presentClashes(await clashesWith(actor, body, now)),
  'POST /desk/waitlist/:id/place': async ({ context, actor, params, body, now }) => {
    const { start, staffId } = body;
    const placed = await placeWaiting(context, { waitId: params.id, staffId, start: new Date(start) });
    return presentStaff(placed, actor, now);
  },
  'POST /desk/waitlist/:id/unplace': async ({ context, params }) =>
    presentStaffWait(await unplaceWaiting(context, { waitId: params.id })),
  'GET /desk/waitlist': async ({ actor, query }) => ({
    items: await Promise.all((await waitsForStaff(actor, query)).map(presentStaffWait)),
  }),
  'GET /desk/appointment-numbers': async ({ actor, query, now }) =>
    presentNumbers(query, await numbersOf(actor, query, now)),
};
