/** Every endpoint of requests with its handler. */
import { handlers, type Route } from '../../http/routes.ts';
import { residentRequestEndpoints, staffActionEndpoints, staffRequestEndpoints } from '../contract.ts';
import { actionHandlers } from './actions.ts';
import { residentHandlers } from './resident.ts';
import { staffHandlers } from './staff.ts';

export const requestRoutes: readonly Route[] = [
  ...handlers(residentRequestEndpoints, residentHandlers),
  ...handlers(staffRequestEndpoints, staffHandlers),
  ...handlers(staffActionEndpoints, actionHandlers),
];
