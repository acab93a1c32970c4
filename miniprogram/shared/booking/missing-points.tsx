/** Why a free place goes to somebody behind: so many points are missing. */
import { View } from '@tarojs/components';
import type { WaitEntry } from '../api/types';
import { Icon } from '../ui/icon';
import { missingText } from './wait-words';

export function MissingPoints({ entry }: { entry: WaitEntry }) {
  const words = missingText(entry);
  if (!words) return null;
  return (
    <View className="msg err">
      <Icon name="alert" className="msg-icon" />
      <View className="grow">{words}</View>
    </View>
  );
}
