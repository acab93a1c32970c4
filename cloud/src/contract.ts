/** Every endpoint of the server in one table: the source of routes, validation, typed clients, OpenAPI and the route tests. */
import { accountEndpoints } from './accounts/contract.ts';
import { activityEndpoints } from './activities/contract.ts';
import { appointmentEndpoints } from './appointments/contract.ts';
import { availabilityEndpoints } from './availability/contract.ts';
import { caseEndpoints } from './cases/contract.ts';
import { catalogueEndpoints } from './catalogue/contract.ts';
import { fileEndpoints } from './files/contract.ts';
import { ledgerEndpoints } from './ledger/contract.ts';
import { notificationEndpoints } from './notifications/contract.ts';
import { peopleEndpoints } from './people/contract.ts';
import { requestEndpoints } from './requests/contract.ts';
import { routingEndpoints } from './routing/contract.ts';

export const endpoints = {
  ...accountEndpoints,
  ...peopleEndpoints,
  ...catalogueEndpoints,
  ...routingEndpoints,
  ...notificationEndpoints,
  ...fileEndpoints,
  ...ledgerEndpoints,
  ...requestEndpoints,
  ...availabilityEndpoints,
  ...appointmentEndpoints,
  ...activityEndpoints,
  ...caseEndpoints,
};
export type Endpoints = typeof endpoints;
