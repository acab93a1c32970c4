/** Every endpoint of appointments with its handler. */
import { handlers, type Route } from '../../http/routes.ts';
import { bookingEndpoints, bookingHandlers } from './booking.ts';

export const appointmentRoutes: readonly Route[] = [...handlers(bookingEndpoints, bookingHandlers)];
