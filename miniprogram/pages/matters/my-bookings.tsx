/** My bookings beside my requests: what is coming, what waits for a word and where I queue; the rest is one tap away. */
import { View } from '@tarojs/components';
import { AppointmentCard } from '../../shared/booking/appointment-card';
import { go } from '../../shared/platform/navigate';
import { aria } from '../../shared/ui/aria';
import { Icon } from '../../shared/ui/icon';
import { WaitingPlaces } from './my-waits';
import { shownBookings, type MyBookingsData } from './use-my-bookings';

export function MyBookings({ data, waitingOnly }: { data: MyBookingsData; waitingOnly: boolean }) {
  const { toRate, items, comingCount, any } = data;
  const rows = waitingOnly ? toRate : [...toRate, ...items];
  const waits = waitingOnly ? [] : data.waits.filter(({ state }) => state === 'waiting');
  const listed = rows.length + waits.length > 0 || (any && !waitingOnly);
  if (!listed && (waitingOnly || !data.waits.some(({ state }) => state === 'offered'))) return null;
  return (
    <View className="bookings">
      {listed ? (
        <View className="sec bookings-top">
          <View>预约</View>
          <View className="cap bookings-all" {...aria('button')} onClick={() => go('bookings')}>
            {comingCount > shownBookings ? `全部 ${comingCount}` : '全部预约'}
            <Icon name="right" size={18} />
          </View>
        </View>
      ) : null}
      {rows.map((row) => (
        <AppointmentCard key={row.id} row={row} />
      ))}
      <WaitingPlaces waits={waits} />
      {waitingOnly ? null : (
        <View className="sec bookings-next">
          <View>诉求</View>
        </View>
      )}
    </View>
  );
}
