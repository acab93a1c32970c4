/** A request that is still on the phone: half written, or waiting for a network. */
import { View } from '@tarojs/components';
import { go } from '../../shared/platform/navigate';
import type { Draft } from '../../shared/session/draft';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';

export function DraftWaiting({ draft }: { draft: Draft }) {
  return (
    <View className="card matter waits">
      <View className="matter-top">
        <View className="tag wait">
          <Icon name={draft.waiting ? 'cloudup' : 'pen'} className="tag-icon" />
          {draft.waiting ? '待发送' : '还没交'}
        </View>
      </View>
      <View className="lead nowrap">{draft.text.trim() || (draft.voice ? '一段录音' : '几张照片')}</View>
      <View className="matter-do">
        <View className="cap grow">{draft.waiting ? '有网自动送出' : '替您存着，接着写'}</View>
        <Button size="sm" onTap={() => go('submit')}>
          {draft.waiting ? '看看' : '接着写'}
        </Button>
      </View>
    </View>
  );
}
