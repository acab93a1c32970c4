/** Where, what kind, whether with a name: filled in for the resident, each changed in one tap. */
import { aria } from '../../../shared/ui/aria';
import { View } from '@tarojs/components';
import { go } from '../../../shared/platform/navigate';
import { changeDraft, type Draft } from '../../../shared/session/draft';
import { Icon } from '../../../shared/ui/icon';
import { categoryIcon } from '../../../shared/ui/category-icon';
import { Toggle } from '../../../shared/ui/toggle';
import { ForWhom } from './for-whom';

export function Facts({ draft }: { draft: Draft }) {
  const { place, category, anonymous } = draft;
  return (
    <View className="list facts mt12">
      <ForWhom draft={draft} />
      <View className="lrow" {...aria('button')} hoverClass="press" onClick={() => go('place')}>
        <View className="lab">在哪里</View>
        <View className="grow">
          <View>{place?.text ?? '请选一个地方'}</View>
          <View className="cap">{place?.how ?? '好派给管那里的人'}</View>
        </View>
        <Icon name="right" className="lrow-go" />
      </View>
      <View className="lrow" {...aria('button')} hoverClass="press" onClick={() => go('category')}>
        <View className="lab">哪类事</View>
        <View className="grow">
          {category ? (
            <View className={category.suggested ? 'chip sug' : 'chip'}>
              <Icon name={categoryIcon(category.icon)} size={22} />
              <View className="h">{category.name}</View>
              {category.suggested ? <View className="chip-note">系统建议</View> : null}
            </View>
          ) : (
            <View className="cap">不选也行，社区来分</View>
          )}
        </View>
        <Icon name="right" className="lrow-go" />
      </View>
      <View className="lrow">
        <View className="lab">匿名</View>
        <View className="grow cap">不让处理人看到姓名电话</View>
        <Toggle on={anonymous} label="匿名" onChange={(on) => changeDraft({ anonymous: on })} />
      </View>
    </View>
  );
}
