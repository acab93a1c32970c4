/** The state in words and colour, and the limit as a date. */
import { View } from '@tarojs/components';
import { requestStates } from '../../../../cloud/src/requests/contract.constants';
import type { ResidentRequest } from '../../../shared/api/types';
import { clockTime, dateText, momentText } from '../../../shared/format/time';
import { Icon } from '../../../shared/ui/icon';
import { StateTag, stateIcons } from '../../../shared/ui/state-tag';

const open = new Set(['submitted', 'accepted', 'assigned', 'inProgress']);

export function Standing({ request }: { request: ResidentRequest }) {
  const { state, deadline, resolution, updatedAt } = request;
  const now = new Date();
  if (!open.has(state)) {
    return (
      <View className="row over">
        <StateTag state={state} />
        <View className="cap">{momentText(resolution?.at ?? updatedAt, now)}</View>
      </View>
    );
  }
  return (
    <View className={`standing st-${state}`}>
      <View className="disc">
        <Icon name={stateIcons[state]} />
      </View>
      <View className="grow">
        <View className="title">{requestStates[state].resident}</View>
        {deadline ? (
          <View className="cap">
            {`${deadline.limit}（`}
            <View className="due inline">{`至 ${dateText(deadline.dueAt, now)} ${clockTime(deadline.dueAt)}`}</View>
            ）
          </View>
        ) : null}
      </View>
    </View>
  );
}
