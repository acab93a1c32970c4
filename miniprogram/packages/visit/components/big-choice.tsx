/** One of few ways on, as a row that a thumb cannot miss: what it is, a line about it, and how it stands. */
import { View } from '@tarojs/components';
import { aria } from '../../../shared/ui/aria';
import { Icon, type IconName } from '../../../shared/ui/icon';

interface BigChoiceProps {
  icon: IconName;
  word: string;
  note?: string | undefined;
  tone?: 'plain' | 'done' | 'locked' | 'danger';
  onTap?: (() => void) | undefined;
}

export function BigChoice({ icon, word, note, tone = 'plain', onTap }: BigChoiceProps) {
  return (
    <View
      className={`choice ${tone}`}
      {...(onTap ? { onClick: onTap, hoverClass: 'press', ...aria('button', word) } : {})}
    >
      <View className="choice-disc">
        <Icon name={tone === 'done' ? 'check' : icon} size={26} />
      </View>
      <View className="grow">
        <View className="h">{word}</View>
        {note ? <View className="cap">{note}</View> : null}
      </View>
      {onTap ? <Icon name="right" className="lrow-go" /> : null}
    </View>
  );
}
