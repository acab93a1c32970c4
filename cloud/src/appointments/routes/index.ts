/** Every endpoint of appointments with its handler. */
import type { Route } from '../../http/routes.ts';

export const appointmentRoutes: readonly Route[] = [];
