/** What the resident sent, word for word. */
import { View } from '@tarojs/components';
import { fileUrl } from '../../../shared/api/client';
import type { ResidentRequest } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { VoiceNote } from '../../../shared/ui/voice-note';
import { Photos } from '../../../shared/ui/photos';

export function OwnWords({ request, onClose }: { request: ResidentRequest; onClose: () => void }) {
  const { text, photos, voice, place, category, anonymous, submittedAt } = request;
  const facts = [place, category, anonymous ? '匿名' : undefined].filter(Boolean).join('，');
  return (
    <Sheet label="我原来说的话" onClose={onClose}>
      <View className="title">我原来说的话</View>
      <View className="cap">{momentText(submittedAt, new Date())}</View>
      {text ? <View className="sheet-body">{text}</View> : null}
      {voice ? <VoiceNote url={fileUrl(voice.url)} seconds={voice.seconds} /> : null}
      {photos.length > 0 ? (
        <View className="tl-photos">
          <Photos files={photos.slice(0, 4)} />
        </View>
      ) : null}
      <View className="cap sheet-body">{facts}</View>
      <Button block onTap={onClose}>
        看好了
      </Button>
    </Sheet>
  );
}
