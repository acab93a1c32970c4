/** Somebody was quicker, or the time could not be kept: what is so, and what is free nearest. */
import { View } from '@tarojs/components';
import { Icon } from '../../../shared/ui/icon';
import { aria } from '../../../shared/ui/aria';
import type { Trouble } from './use-hold';

export function Took({ trouble, start }: { trouble: Trouble; start: string | undefined }) {
  const nearest = trouble.taken && start ? '，下面是最近的空' : '';
  return (
    <View className="strip accent took" {...aria('alert')}>
      <Icon name={trouble.taken ? 'clock' : 'alert'} className="strip-icon" />
      <View className="grow">{`${trouble.words}${nearest}`}</View>
    </View>
  );
}
