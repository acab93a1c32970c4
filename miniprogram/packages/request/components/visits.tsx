/** What was arranged for the request: when, and who comes. */
import { View } from '@tarojs/components';
import { visitStates } from '../../../../cloud/src/requests/contract.constants';
import type { ResidentRequest } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';
import { go } from '../../../shared/platform/navigate';
import { Cell } from '../../../shared/ui/cell';

export function Visits({ visits }: Pick<ResidentRequest, 'visits'>) {
  if (visits.length === 0) return null;
  return (
    <View className="list mt12">
      {visits.map(({ appointmentId, name, worker, start, state }) => (
        <Cell
          key={appointmentId}
          icon="cal"
          note={[visitStates[state], worker ? `${worker}来` : '', name].filter(Boolean).join('，')}
          onTap={() => go('booking', { id: appointmentId })}
        >
          {momentText(start, new Date())}
        </Cell>
      ))}
    </View>
  );
}
