/** A leaf of the wall calendar: the weekday over the number; how a booking is recognised in every list. */
import { View } from '@tarojs/components';
import { civilDay, dateOf, dayWord } from '../format/days';

export function Leaf({ start, muted }: { start: string; muted?: boolean }) {
  const day = civilDay(start);
  return (
    <View className={`leaf ${muted ? 'muted' : ''}`}>
      <View className="leaf-week">{dayWord(day, civilDay(new Date()))}</View>
      <View className="leaf-date">{dateOf(day)}</View>
    </View>
  );
}
