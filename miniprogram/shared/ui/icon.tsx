/** A line icon: takes its colour from the text around it and its size from `size` or the font size. */
import { View } from '@tarojs/components';

export type IconName =
  | 'accepted'
  | 'alert'
  | 'assigned'
  | 'back'
  | 'camera'
  | 'check'
  | 'clock'
  | 'close'
  | 'closed'
  | 'cloudup'
  | 'done'
  | 'door'
  | 'down'
  | 'eyeoff'
  | 'f1'
  | 'f2'
  | 'f3'
  | 'f4'
  | 'f5'
  | 'home'
  | 'horn'
  | 'lamp'
  | 'list'
  | 'merge'
  | 'mic'
  | 'navi'
  | 'offline'
  | 'pen'
  | 'people'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'refresh'
  | 'rejected'
  | 'right'
  | 'search'
  | 'sent'
  | 'spark'
  | 'speaker'
  | 'tag'
  | 'undo'
  | 'user'
  | 'working';

interface IconProps {
  name: IconName;
  size?: number;
  className?: string;
}

export function Icon({ name, size, className }: IconProps) {
  const style = size === undefined ? undefined : { fontSize: `${size}px` };
  return <View className={`i i-${name} ${className ?? ''}`} {...(style ? { style } : {})} />;
}
