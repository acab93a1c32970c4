/** Which allowed action comes first on a worker's card; what is allowed is the server's word alone. */
import { requestActions } from '../../../cloud/src/requests/contract.constants';
import type { IconName } from '../ui/icon';
import type { WorkAction } from '../session/outbox';

export const workActions = [
  'claim',
  'accept',
  'start',
  'resolve',
  'note',
  'assign',
  'transfer',
  'return',
  'escalate',
  'reject',
] as const;
export type ActionName = (typeof workActions)[number];

export const actionIcons: Record<ActionName, IconName> = {
  claim: 'plus',
  accept: 'accepted',
  start: 'check',
  resolve: 'done',
  note: 'pen',
  assign: 'assigned',
  transfer: 'assigned',
  return: 'undo',
  escalate: 'cloudup',
  reject: 'rejected',
};

export const actionWord = (action: ActionName) => requestActions[action];
export const endpointOf = (action: ActionName): WorkAction => `POST /desk/requests/:id/${action}`;

/** The allowed actions in the order in which a worker is likely to want them. */
export const allowed = (can: Record<string, boolean>) => workActions.filter((action) => can[action]);
