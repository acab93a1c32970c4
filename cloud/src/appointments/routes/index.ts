/** Every endpoint of appointments with its handler. */
import { handlers, type Route } from '../../http/routes.ts';
import { bookingEndpoints } from '../contract.resident.ts';
import { deskEndpoints } from '../contract.staff.ts';
import { bookingHandlers } from './booking.ts';
import { visitEndpoints } from '../contract.visits.ts';
import { deskHandlers } from './desk.ts';
import { visitHandlers } from './visits.ts';

export const appointmentRoutes: readonly Route[] = [
  ...handlers(bookingEndpoints, bookingHandlers),
  ...handlers(deskEndpoints, deskHandlers),
  ...handlers(visitEndpoints, visitHandlers),
];
