/** The story as staff know it: who did what in which post, with the notes that residents do not see. */
import { View } from '@tarojs/components';
import type { StaffRequest } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';
import { Timeline, type Moment } from '../../../shared/ui/timeline';

export function Steps({ request }: { request: StaffRequest }) {
  const now = new Date();
  const moments = [...request.steps]
    .reverse()
    .map(({ id, at, title, by, publicText, privateText }, index): Moment => ({
      id,
      when: index === 0 ? 'now' : 'past',
      time: momentText(at, now),
      title,
      quote: publicText,
      extra: (
        <View>
          <View className="cap">{[by.name, by.post].filter(Boolean).join(' ')}</View>
          {privateText ? <View className="cap">{`内部：${privateText}`}</View> : null}
        </View>
      ),
    }));
  return (
    <View className="card mt12">
      <Timeline moments={moments} />
    </View>
  );
}
