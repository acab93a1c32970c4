/** A line icon: takes its colour from the text around it and its size from `size` or the font size. */
import { View } from '@tarojs/components';

export type IconName =
  | 'accepted'
  | 'alert'
  | 'assigned'
  | 'back'
  | 'book'
  | 'bowl'
  | 'broom'
  | 'building'
  | 'cal'
  | 'camera'
  | 'car'
  | 'card'
  | 'chat'
  | 'check'
  | 'child'
  | 'clock'
  | 'close'
  | 'closed'
  | 'cloudup'
  | 'desk'
  | 'done'
  | 'door'
  | 'down'
  | 'drop'
  | 'elder'
  | 'elevator'
  | 'escort'
  | 'eyeoff'
  | 'f1'
  | 'f2'
  | 'f3'
  | 'f4'
  | 'f5'
  | 'flame'
  | 'hammer'
  | 'handshake'
  | 'heart'
  | 'home'
  | 'horn'
  | 'lamp'
  | 'list'
  | 'merge'
  | 'mic'
  | 'navi'
  | 'offline'
  | 'paw'
  | 'pen'
  | 'people'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'pulse'
  | 'refresh'
  | 'rejected'
  | 'right'
  | 'road'
  | 'search'
  | 'sent'
  | 'shield'
  | 'spark'
  | 'speaker'
  | 'tag'
  | 'tree'
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
