/** Every endpoint of appointments with its handler. */
import { handlers, type Route } from '../../http/routes.ts';
import { bookingEndpoints, queueEndpoints } from '../contract.resident.ts';
import { boardEndpoints, deskEndpoints } from '../contract.staff.ts';
import { boardHandlers } from './board.ts';
import { bookingHandlers } from './booking.ts';
import { visitEndpoints } from '../contract.visits.ts';
import { deskHandlers } from './desk.ts';
import { queueHandlers } from './queue.ts';
import { visitHandlers } from './visits.ts';

export const appointmentRoutes: readonly Route[] = [
  ...handlers(bookingEndpoints, bookingHandlers),
  ...handlers(queueEndpoints, queueHandlers),
  ...handlers(deskEndpoints, deskHandlers),
  ...handlers(boardEndpoints, boardHandlers),
  ...handlers(visitEndpoints, visitHandlers),
];
