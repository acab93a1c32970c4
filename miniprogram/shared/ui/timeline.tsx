/** The story of a request: what comes next is dashed, what is now is bold, the past is grey. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export interface Moment {
  id: string;
  when: 'next' | 'now' | 'past';
  time: ReactNode;
  title: string;
  quote?: string | undefined;
  extra?: ReactNode;
}

export function Timeline({ moments }: { moments: Moment[] }) {
  return (
    <View>
      {moments.map(({ id, when, time, title, quote, extra }) => (
        <View key={id} className={`tl-item ${when}`}>
          <View className="tl-point">{when === 'next' ? null : <Icon name="check" />}</View>
          <View className="tl-time">{time}</View>
          <View className="tl-words">{title}</View>
          {quote ? <View className="tl-quote">{`“${quote}”`}</View> : null}
          {extra}
        </View>
      ))}
    </View>
  );
}
