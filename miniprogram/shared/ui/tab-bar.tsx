/** The four tabs, drawn by us, with the number of matters that wait. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import { goTab } from '../platform/navigate';
import { useCounts } from '../session/counts';
import { Icon, type IconName } from './icon';

export type TabName = 'home' | 'matters' | 'messages' | 'me';

const tabs: { name: TabName; word: string; icon: IconName }[] = [
  { name: 'home', word: '首页', icon: 'home' },
  { name: 'matters', word: '我的事', icon: 'list' },
  { name: 'messages', word: '消息', icon: 'horn' },
  { name: 'me', word: '我的', icon: 'user' },
];

export function TabBar({ active }: { active: TabName }) {
  const { work, matters, unread } = useCounts();
  const counts: Partial<Record<TabName, number>> = { home: work, matters, messages: unread };
  return (
    <View className="tabbar" {...aria('tablist')}>
      {tabs.map(({ name, word, icon }) => {
        const count = counts[name] ?? 0;
        return (
          <View
            key={name}
            className={`tab tab-${name} ${name === active ? 'on' : ''}`}
            {...aria('tab')}
            onClick={() => name !== active && goTab(name)}
          >
            <View className="tab-icon">
              <Icon name={icon} />
              {count > 0 ? <View className="tab-count">{count > 99 ? '99+' : count}</View> : null}
            </View>
            {word}
          </View>
        );
      })}
    </View>
  );
}
