/** Grey shapes of the people, the wall and the hours. */
import { View } from '@tarojs/components';
import { aria } from '../../../shared/ui/aria';

const boxes = (count: number, height: number) =>
  Array.from({ length: count }, (_, index) => (
    <View key={index} className="sk" style={{ height: `${height}px` }} />
  ));

export function ChooseSkeleton({ whole }: { whole: boolean }) {
  return (
    <View className="choose-sk" {...aria('img', '正在载入')}>
      {whole ? <View className="who">{boxes(3, 132)}</View> : null}
      <View className="wall">{boxes(5, 144)}</View>
      <View className="who">{boxes(6, 60)}</View>
    </View>
  );
}
