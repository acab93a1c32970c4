/** The services, each with a live line from the data. */
import { View } from '@tarojs/components';
import { go } from '../../shared/platform/navigate';
import { aria } from '../../shared/ui/aria';
import { Icon } from '../../shared/ui/icon';
import { useBookingLine } from './use-booking-line';

export function Services() {
  const line = useBookingLine();
  return (
    <View className="services">
      <View className="service" {...aria('button')} hoverClass="press" onClick={() => go('findBooking')}>
        <Icon name="cal" className="service-icon" />
        <View className="grow">
          <View className="h">预约社工</View>
          <View className={line?.due ? 'cap service-line due' : 'cap service-line'}>
            {line?.words ?? '上门、康复、陪同就医'}
          </View>
        </View>
        <Icon name="right" size={20} />
      </View>
    </View>
  );
}
