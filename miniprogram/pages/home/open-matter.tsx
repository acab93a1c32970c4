/** 您有 1 件事正在办: who does what until when, and one tap to call. */
import { aria } from '../../shared/ui/aria';
import { View } from '@tarojs/components';
import { momentText } from '../../shared/format/time';
import { platform } from '../../shared/platform';
import { go, goTab } from '../../shared/platform/navigate';
import { Avatar } from '../../shared/ui/avatar';
import { Icon } from '../../shared/ui/icon';
import type { HomeData } from './use-home';

export function NextStep({ next }: { next: NonNullable<HomeData['open'][number]['next']> }) {
  return (
    <>
      {`${next.who} `}
      {next.by ? <View className="due inline">{`${momentText(next.by, new Date())} 前`}</View> : null}
      {next.doing}
    </>
  );
}

export function OpenMatter({ data }: { data: HomeData }) {
  const row = data.open[0];
  if (!row) {
    return (
      <View className="card mine">
        <View className="h">现在没有正在办的事</View>
        <View className="cap">家里、楼里、路上有事，说一声就行</View>
      </View>
    );
  }
  const phone = data.first?.handler?.phone;
  return (
    <View className="card mine">
      <View className="mine-top">
        <View className="h">{`您有 ${data.openCount} 件事正在办`}</View>
        <View
          className="cap mine-more"
          {...aria('button')}
          onClick={() => (data.openCount > 1 ? goTab('matters') : go('detail', { id: row.id }))}
        >
          看进度
          <Icon name="right" size={18} />
        </View>
      </View>
      <View className="row">
        <View className="row grow" onClick={() => go('detail', { id: row.id })}>
          <Avatar name={data.first?.handler?.name ?? ''} size={52} />
          <View className="grow">
            <View className="nowrap">{row.title}</View>
            <View className={row.next ? 'cap' : 'cap nowrap'}>
              {row.next ? <NextStep next={row.next} /> : row.number}
            </View>
          </View>
        </View>
        {phone ? (
          <View
            className="callbtn"
            {...aria('button', `打电话给${data.first?.handler?.name ?? '社区'}`)}
            onClick={() => platform.call(phone)}
          >
            <Icon name="phone" />
          </View>
        ) : null}
      </View>
    </View>
  );
}
