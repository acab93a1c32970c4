/** How long the worker has been here. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { clockTime } from '../../../shared/format/time';
import { Icon } from '../../../shared/ui/icon';

const two = (value: number) => String(value).padStart(2, '0');

export function Timer({ from }: { from: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - new Date(from).getTime()) / 1000));
  const hours = Math.floor(seconds / 3600);
  const time = `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return (
    <View className="visit-timer">
      <Icon name="clock" size={32} />
      <View className="grow">
        <View>{`${clockTime(from)} 签到，正在服务`}</View>
        <View className="visit-time">{time}</View>
      </View>
    </View>
  );
}
