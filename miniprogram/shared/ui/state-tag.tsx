/** The state of a request: one colour, one icon, one word. */
import { View } from '@tarojs/components';
import { requestStates, type RequestState } from '../../../cloud/src/requests/contract.constants';
import { Icon, type IconName } from './icon';

export const stateIcons: Record<RequestState, IconName> = {
  submitted: 'sent',
  accepted: 'accepted',
  assigned: 'assigned',
  inProgress: 'working',
  resolved: 'done',
  closed: 'closed',
  rejected: 'rejected',
  cancelled: 'undo',
  merged: 'merge',
};

export function StateTag({ state, side = 'resident' }: { state: RequestState; side?: 'resident' | 'staff' }) {
  return (
    <View className={`tag st-${state}`}>
      <Icon name={stateIcons[state]} className="tag-icon" />
      {requestStates[state][side]}
    </View>
  );
}
