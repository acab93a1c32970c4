/** One line of notice with its icon, in the colour of what it says. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface StripProps {
  tone: 'accent' | 'good' | 'calm' | 'tint' | 'bad';
  icon: IconName;
  children: ReactNode;
  more?: string;
  onTap?: () => void;
}

export function Strip({ tone, icon, children, more, onTap }: StripProps) {
  return (
    <View
      className={`strip ${tone} mt12`}
      {...(onTap ? { onClick: onTap, hoverClass: 'press', ...aria('button') } : {})}
    >
      <Icon name={icon} className="strip-icon" />
      <View className="grow">{children}</View>
      {more ? <View>{more}</View> : null}
      {onTap ? <Icon name="right" size={18} /> : null}
    </View>
  );
}
