/** The switch of the boards: 52 wide, or 68 in elder mode. */
import { aria } from './aria';
import { View } from '@tarojs/components';

export function Toggle({
  on,
  label,
  onChange,
}: {
  on: boolean;
  label: string;
  onChange: (on: boolean) => void;
}) {
  return (
    <View className="swt" {...aria('switch', label, on)} onClick={() => onChange(!on)}>
      <View className={`sw ${on ? 'on' : ''}`} />
    </View>
  );
}
