/** The services, each with a live line from the data. */
import { View } from '@tarojs/components';
import { go } from '../../shared/platform/navigate';
import { aria } from '../../shared/ui/aria';
import { Icon, type IconName } from '../../shared/ui/icon';
import { useBookingLine } from './use-booking-line';
import { useCourseLine } from './use-course-line';

interface ServiceProps {
  icon: IconName;
  name: string;
  line: string;
  due: boolean;
  onTap: () => void;
}

function Service({ icon, name, line, due, onTap }: ServiceProps) {
  return (
    <View className="service" {...aria('button')} hoverClass="press" onClick={onTap}>
      <Icon name={icon} className="service-icon" />
      <View className="grow">
        <View className="h">{name}</View>
        <View className={due ? 'cap service-line due' : 'cap service-line'}>{line}</View>
      </View>
    </View>
  );
}

export function Services() {
  const booking = useBookingLine();
  const course = useCourseLine();
  return (
    <View className="services">
      <Service
        icon="cal"
        name="预约社工"
        line={booking?.words ?? '上门、康复、陪同就医'}
        due={booking?.due ?? false}
        onTap={() => go('findBooking')}
      />
      <Service
        icon="book"
        name="社区课程"
        line={course?.words ?? '长者学堂、四点半学堂'}
        due={course?.mine ?? false}
        onTap={() => go('courses')}
      />
    </View>
  );
}
