// The icon of each state of a request beside its word; its colour is the CSS class st-<code>.
import { requestStates, type RequestState } from '@constants/requests';
import type { IconName } from '../ui/icon';

export const stateIcons = {
  submitted: 'tray',
  accepted: 'stamp',
  assigned: 'toperson',
  inProgress: 'half',
  resolved: 'okc',
  closed: 'box',
  rejected: 'slash',
  cancelled: 'undo',
  merged: 'merge',
} as const satisfies Record<RequestState, IconName>;

export function stateLabel(state: RequestState): string {
  return requestStates[state].staff;
}
