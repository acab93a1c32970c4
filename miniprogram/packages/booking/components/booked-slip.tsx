/** The slip of a booking: who, when as the loudest thing, where, number. */
import { View } from '@tarojs/components';
import type { Appointment } from '../../../shared/api/types';
import { bookingTime, lengthText } from '../../../shared/booking/words';
import { civilDay, lunarDate } from '../../../shared/format/days';
import { Person } from './person';

export function BookedSlip({ appointment }: { appointment: Appointment }) {
  const { start, end, place, placeKind, number, preparation, offerName } = appointment;
  const length = lengthText(Math.round((Date.parse(end) - Date.parse(start)) / 60_000));
  return (
    <View className="slip">
      <View className="slip-who">
        <Person appointment={appointment} />
      </View>
      <View className="slip-cut" />
      <View className="slip-times">
        <View className="slip-label">{`${offerName}，${length}，农历${lunarDate(civilDay(start))}`}</View>
        <View className="slip-time due">{bookingTime(start, new Date())}</View>
        <View className="slip-label">{placeKind === 'home' ? '到这里' : '在这里'}</View>
        <View className="slip-time sm">{place}</View>
        {preparation ? (
          <>
            <View className="slip-label">请您准备</View>
            <View className="slip-words">{preparation}</View>
          </>
        ) : null}
      </View>
      <View className="slip-no">
        <View>预约编号</View>
        <View>{number}</View>
      </View>
    </View>
  );
}
