/** My bookings beside my requests: what is coming and what waits for a word; the rest is one tap away. */
import { View } from '@tarojs/components';
import { call } from '../../shared/api/client';
import { AppointmentCard } from '../../shared/booking/appointment-card';
import { go } from '../../shared/platform/navigate';
import { useLoad } from '../../shared/session/use-load';
import { aria } from '../../shared/ui/aria';
import { Icon } from '../../shared/ui/icon';

const shown = 2;

async function loadBookings() {
  const [coming, past] = await Promise.all([
    call('GET /appointments', { query: { view: 'coming', limit: shown } }),
    call('GET /appointments', { query: { view: 'past', limit: 5 } }),
  ]);
  return { ...coming, toRate: past.items.filter(({ waitsForMe }) => waitsForMe), any: past.items.length > 0 };
}

export function MyBookings({ waitingOnly }: { waitingOnly: boolean }) {
  const { data } = useLoad(loadBookings);
  if (!data) return null;
  const rows = waitingOnly ? data.toRate : [...data.toRate, ...data.items];
  if (rows.length === 0 && !(data.any && !waitingOnly)) return null;
  return (
    <View className="bookings">
      <View className="sec bookings-top">
        <View>预约</View>
        <View className="cap bookings-all" {...aria('button')} onClick={() => go('bookings')}>
          {data.comingCount > shown ? `全部 ${data.comingCount}` : '全部预约'}
          <Icon name="right" size={18} />
        </View>
      </View>
      {rows.map((row) => (
        <AppointmentCard key={row.id} row={row} />
      ))}
      {waitingOnly ? null : (
        <View className="sec bookings-next">
          <View>诉求</View>
        </View>
      )}
    </View>
  );
}
