/** State, flags, and every running limit as a date. */
import { View } from '@tarojs/components';
import { requestFlags } from '../../../../cloud/src/requests/contract.constants';
import type { StaffRequest } from '../../../shared/api/types';
import { leftText, momentText } from '../../../shared/format/time';
import { StateTag } from '../../../shared/ui/state-tag';

const kinds = { accept: '受理', firstResponse: '首次响应', resolve: '办结' } as const;

export function Limits({ request }: { request: StaffRequest }) {
  const now = new Date();
  const clocks = request.clocks
    .filter(({ state }) => state === 'running' || state === 'breached')
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  return (
    <View>
      <View className="work-top">
        <StateTag state={request.state} side="staff" />
        {request.flags.map((flag) => (
          <View
            key={flag}
            className={`tag plain ${flag === 'urgent' || flag === 'overdue' ? 'hot' : 'away'}`}
          >
            {requestFlags[flag]}
          </View>
        ))}
        <View className="cap">{request.number}</View>
      </View>
      {clocks.length > 0 ? (
        <View className="list">
          {clocks.map(({ kind, dueAt, limit, state }) => (
            <View key={kind} className="work-clock">
              <View className="grow">
                <View>{kinds[kind]}</View>
                <View className="cap">{limit}</View>
              </View>
              <View className="work-due">
                <View className={state === 'breached' ? 'hot-text' : 'due'}>{momentText(dueAt, now)}</View>
                <View className="cap">{leftText(dueAt, now)}</View>
              </View>
            </View>
          ))}
        </View>
      ) : null}
    </View>
  );
}
