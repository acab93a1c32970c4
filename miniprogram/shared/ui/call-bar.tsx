/** 打电话给社区: in elder mode it never leaves the tab pages. */
import { View } from '@tarojs/components';
import { platform } from '../platform';
import { Button } from './button';

export function CallBar({ phone }: { phone: string }) {
  return (
    <View className="callbar">
      <Button tone="s" size="lg" block icon="phone" onTap={() => platform.call(phone)}>
        打电话给社区
      </Button>
    </View>
  );
}
