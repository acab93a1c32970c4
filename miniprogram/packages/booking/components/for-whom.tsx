/** 给谁约: shown only to a relative of a senior who agreed to it. */
import { View } from '@tarojs/components';
import type { FamilyLink } from '../../../shared/api/types';
import { aria } from '../../../shared/ui/aria';

interface ForWhomProps {
  seniors: readonly FamilyLink[];
  chosen: string | undefined;
  onChoose: (senior: FamilyLink | undefined) => void;
}

export function ForWhom({ seniors, chosen, onChoose }: ForWhomProps) {
  if (seniors.length === 0) return null;
  const chip = (word: string, senior: FamilyLink | undefined) => {
    const on = senior?.residentId === chosen;
    return (
      <View
        key={word}
        className={`chip ${on ? 'on' : ''}`}
        {...aria('radio', undefined, on)}
        onClick={() => onChoose(senior)}
      >
        {word}
      </View>
    );
  };
  return (
    <View className="for-whom">
      <View className="for-whom-word">给谁约</View>
      <View className="chips grow">
        {chip('我自己', undefined)}
        {seniors.map((senior) => chip(senior.name, senior))}
      </View>
    </View>
  );
}
