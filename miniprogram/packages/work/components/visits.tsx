/** The appointments of a request, and the way to make one. */
import { View } from '@tarojs/components';
import { visitStates } from '../../../../cloud/src/requests/contract.constants';
import type { StaffRequest } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';
import { go } from '../../../shared/platform/navigate';
import { useSession } from '../../../shared/session/session';
import { Button } from '../../../shared/ui/button';
import { Cell } from '../../../shared/ui/cell';

const open = new Set(['submitted', 'accepted', 'assigned', 'inProgress']);

export function Visits({ request }: { request: StaffRequest }) {
  const may = useSession((session) => session.me?.staff?.permissions.includes('appointments.book') ?? false);
  const { visits, reporter, state, id } = request;
  const residentId = reporter.onBehalfOf?.residentId ?? reporter.residentId;
  return (
    <View>
      {visits.length > 0 ? (
        <View className="list mt12">
          {visits.map(({ appointmentId, name, worker, start, state: visitState }) => (
            <Cell
              key={appointmentId}
              icon="cal"
              note={[visitStates[visitState], worker].filter(Boolean).join('，')}
              onTap={() => go('visit', { id: appointmentId })}
            >
              {`${momentText(start, new Date())} ${name}`}
            </Cell>
          ))}
        </View>
      ) : null}
      {may && residentId && open.has(state) ? (
        <View className="mt12">
          <Button tone="s" block icon="cal" onTap={() => go('nextVisit', { residentId, requestId: id })}>
            约上门
          </Button>
        </View>
      ) : null}
    </View>
  );
}
