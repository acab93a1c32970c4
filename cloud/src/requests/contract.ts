/** Requests: the one table of endpoints, and the views for both apps. */
import { residentRequestEndpoints } from './contract.resident.ts';
import { staffActionEndpoints } from './contract.staff-actions.ts';
import { staffRequestEndpoints } from './contract.staff.ts';

export * from './contract.parts.ts';
export * from './contract.resident.ts';
export * from './contract.staff.ts';
export * from './contract.staff-actions.ts';
export * from './contract.staff-views.ts';

export const requestEndpoints = {
  ...residentRequestEndpoints,
  ...staffRequestEndpoints,
  ...staffActionEndpoints,
};
