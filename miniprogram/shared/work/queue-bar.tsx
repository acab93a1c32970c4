/** The dark bar that stays until everything done without a network has been sent. */
import { aria } from '../ui/aria';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { dropQueued, useOutbox } from '../session/outbox';
import { sendWaiting, useOnline } from '../session/waiting';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Sheet } from '../ui/sheet';
import { actionWord, type ActionName } from './next-action';
import { visitActs, type VisitAct } from './visit-words';

const lessonActs: Record<string, string> = { roll: '点名', 'roll-all': '都来了', leave: '离开' };

const wordOf = (action: string) => {
  const name = action.slice(action.lastIndexOf('/') + 1);
  if (action.includes('/cases/')) return '记数值';
  if (action.includes('/sessions/')) return lessonActs[name];
  return action.includes('/appointments/') ? visitActs[name as VisitAct] : actionWord(name as ActionName);
};

export function QueueBar() {
  const online = useOnline((state) => state.online);
  const items = useOutbox((state) => state.items);
  const [open, setOpen] = useState(false);
  if (online && items.length === 0) return null;
  const refused = items.filter((item) => item.refused).length;
  const words = !online ? '没有网络，照常办' : refused > 0 ? '有没送成的，请看看' : '正在补发';
  return (
    <View>
      <View
        className="queue"
        {...aria('button', `${words}，${items.length} 条待发送`)}
        onClick={() => setOpen(items.length > 0)}
      >
        <Icon name={online ? 'cloudup' : 'offline'} size={24} className="queue-icon" />
        <View className="grow">{words}</View>
        {items.length > 0 ? (
          <>
            <View className="queue-count">{items.length}</View>
            <View>条待发送</View>
          </>
        ) : null}
      </View>
      {open ? (
        <Sheet label="待发送" onClose={() => setOpen(false)}>
          <View className="title">待发送</View>
          <View className="sheet-body">
            {items.map(({ key, action, title, refused: why }) => (
              <View key={key} className="lrow">
                <View className="grow">
                  <View>{`${wordOf(action)}：${title}`}</View>
                  <View className="cap">{why ? `没送成：${why}` : '有网自动送出'}</View>
                </View>
                {why ? (
                  <Button tone="q" size="sm" onTap={() => dropQueued(key)}>
                    不送了
                  </Button>
                ) : null}
              </View>
            ))}
          </View>
          <Button block icon="refresh" onTap={() => void sendWaiting()}>
            现在再送一次
          </Button>
        </Sheet>
      ) : null}
    </View>
  );
}
