/** Grey shapes of what is on its way, in the row's own form. */
import { aria } from './aria';
import { View } from '@tarojs/components';

const Bar = ({ width, height }: { width: number; height: number }) => (
  <View className="sk" style={{ width: `${width}px`, height: `${height}px` }} />
);

export function CardSkeleton() {
  return (
    <View className="card" {...aria('img', '正在载入')}>
      <View className="row" style={{ justifyContent: 'space-between', marginBottom: '12px' }}>
        <Bar width={92} height={30} />
        <Bar width={72} height={16} />
      </View>
      <Bar width={210} height={20} />
      <View style={{ height: '10px' }} />
      <Bar width={270} height={16} />
    </View>
  );
}

export function ListSkeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View>
      {Array.from({ length: rows }, (_, index) => (
        <CardSkeleton key={index} />
      ))}
    </View>
  );
}
