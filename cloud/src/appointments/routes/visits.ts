/** The worker's endpoints around the visit itself: the day, each act, door cards and the calendar. */
import { actionOn } from '../../http/action.ts';
import type { Handlers } from '../../http/routes.ts';
import { makeCalendarFeed } from '../commands/visit/calendar-feed.ts';
import { checkIn } from '../commands/visit/check-in.ts';
import { attempt, miss, unanswered } from '../commands/visit/closed-door.ts';
import { raiseRequest } from '../commands/visit/raise-request.ts';
import { checkOut, followUp, record } from '../commands/visit/record.ts';
import type { visitEndpoints } from '../contract.visits.ts';
import { presentStaff } from '../present/staff.ts';
import { presentDay } from '../present/visit-day.ts';
import { presentFeed } from '../present/visit-feed.ts';
import { feedOf } from '../queries/calendar-feed.ts';
import { dayOfWorker } from '../queries/day.ts';
import { doorCards } from '../queries/door-cards.ts';

const by = actionOn(presentStaff);

export const visitHandlers: Handlers<typeof visitEndpoints> = {
  'GET /desk/day': async ({ actor, query, now, ip }) =>
    presentDay(await dayOfWorker({ actor, now, ip }, query.date), actor, now),
  'POST /desk/appointments/:id/check-in': by(checkIn),
  'POST /desk/appointments/:id/attempts': by(attempt),
  'POST /desk/appointments/:id/unanswered': by(unanswered),
  'POST /desk/appointments/:id/record': by(record),
  'POST /desk/appointments/:id/check-out': by(checkOut),
  'POST /desk/appointments/:id/missed': by(miss),
  'POST /desk/appointments/:id/follow-up': by(followUp),
  'POST /desk/appointments/:id/request': by(raiseRequest),
  'GET /desk/door-cards': async ({ actor, query }) => ({ items: await doorCards(actor, query) }),
  'POST /desk/calendar-feed': ({ context }) => makeCalendarFeed(context, {}),
  'GET /calendar-feed/:token': async ({ params, now }) => ({
    contentType: 'text/calendar; charset=utf-8',
    body: presentFeed(await feedOf(params.token, now), now),
  }),
};
