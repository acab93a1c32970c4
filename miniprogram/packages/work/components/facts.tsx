/** What the resident said, where it is, who it is: masked, one tap to call or to find the way. */
import { View } from '@tarojs/components';
import { sources } from '../../../../cloud/src/catalogue/contract.constants';
import { fileUrl } from '../../../shared/api/client';
import type { StaffRequest } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Cell } from '../../../shared/ui/cell';
import { Photos } from '../../../shared/ui/photos';
import { VoiceNote } from '../../../shared/ui/voice-note';
import { findTheWay, phoneReporter } from '../../../shared/work/reach';

export function Facts({ request }: { request: StaffRequest }) {
  const { text, voice, photos, place, placeHow, grid, reporter, category, source, submittedAt, tags } =
    request;
  const who = reporter.anonymous ? '匿名' : `${reporter.nameMasked} ${reporter.phoneMasked}`;
  const earlier = reporter.earlierCount > 0 ? `以前说过 ${reporter.earlierCount} 件事` : '第一次说';
  return (
    <View>
      <View className="card mt12">
        {text ? <View className="work-words">{text}</View> : null}
        {voice ? <VoiceNote url={fileUrl(voice.url)} seconds={voice.seconds} /> : null}
        {photos.length > 0 ? (
          <View className="pics">
            <Photos files={photos} />
          </View>
        ) : null}
        <View className="cap mt8">{`${momentText(submittedAt, new Date())} ${sources[source]}`}</View>
      </View>
      <View className="list mt12">
        <Cell icon="user" note={[...tags, earlier].join('，')}>
          {who}
        </Cell>
        <Cell icon="pin" note={[placeHow, grid?.name].filter(Boolean).join(' ')}>
          {place}
        </Cell>
        <Cell icon="tag">{category?.name ?? '还没有分类'}</Cell>
      </View>
      <View className="row mt12">
        <Button tone="s" grow icon="phone" onTap={() => phoneReporter(request)}>
          电话
        </Button>
        <Button tone="s" grow icon="navi" onTap={() => findTheWay(request)}>
          导航
        </Button>
      </View>
    </View>
  );
}
