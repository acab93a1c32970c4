/** A row of a list: a label, a value or a way on. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface CellProps {
  children: ReactNode;
  note?: ReactNode;
  value?: ReactNode;
  icon?: IconName;
  onTap?: () => void;
}

export function Cell({ children, note, value, icon, onTap }: CellProps) {
  return (
    <View className="lrow" {...(onTap ? { onClick: onTap, hoverClass: 'press', ...aria('button') } : {})}>
      {icon ? <Icon name={icon} className="lrow-icon" /> : null}
      <View className="grow">
        <View>{children}</View>
        {note ? <View className="cap">{note}</View> : null}
      </View>
      {value ? <View className="cap">{value}</View> : null}
      {onTap ? <Icon name="right" className="lrow-go" /> : null}
    </View>
  );
}
