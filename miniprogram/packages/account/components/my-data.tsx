/** A copy of everything that is kept about the resident, to read and to take along. */
import { View } from '@tarojs/components';
import type { Answer } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';
import { platform } from '../../../shared/platform';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { showToast } from '../../../shared/ui/toast';

export function MyData({ copy, onClose }: { copy: Answer<'GET /me/export'>; onClose: () => void }) {
  const text = copy.sections.map(({ title, rows }) => [title, ...rows].join('\n')).join('\n\n');
  const take = () => {
    platform.copy(text);
    showToast({ words: '已复制，可以贴到别处' });
  };
  return (
    <Sheet label="我的全部信息" onClose={onClose}>
      <View className="title">我的全部信息</View>
      <View className="cap">{momentText(copy.exportedAt, new Date())}</View>
      {copy.sections.map(({ title, rows }) => (
        <View key={title} className="mt12">
          <View className="h">{title}</View>
          {rows.map((row, index) => (
            <View key={`${index}-${row}`}>{row}</View>
          ))}
        </View>
      ))}
      <View className="pair mt12">
        <Button tone="s" onTap={take}>
          复制
        </Button>
        <Button onTap={onClose}>看好了</Button>
      </View>
    </Sheet>
  );
}
