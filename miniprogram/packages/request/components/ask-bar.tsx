/** 补充一句: speak, write or take a photo, always at the bottom of a matter. */
import { aria } from '../../../shared/ui/aria';
import { Input, View } from '@tarojs/components';
import type { ResidentRequest } from '../../../shared/api/types';
import { isUnit } from '../../../shared/format/handler';
import { platform } from '../../../shared/platform';
import { useElder } from '../../../shared/session/session';
import { Icon } from '../../../shared/ui/icon';
import { Listening } from '../../../shared/ui/listening';
import { useVoice } from '../../../shared/ui/use-voice';
import { useSupplement } from './use-supplement';

export function AskBar({
  request,
  onSent,
}: {
  request: ResidentRequest;
  onSent: (request: ResidentRequest) => void;
}) {
  const { text, busy, write, sendText, sendFiles } = useSupplement(request, onSent);
  const elder = useElder();
  const voice = useVoice((file) => void sendFiles([file]));
  const pick = async () => {
    const files = await platform.pickPhotos(3);
    if (files.length > 0) await sendFiles(files);
  };
  const { handler } = request;
  const who = handler && !isUnit(handler) ? handler.name : '社区';
  const placeholder = busy ?? (elder ? '补充一句' : `补充一句，${who}马上看到`);
  return (
    <View className="ask">
      <View className="ask-key solid" {...aria('button', '按住说话')} {...voice.handlers}>
        <Icon name="mic" />
      </View>
      <View className="field">
        <Input
          className="input"
          value={text}
          maxlength={2000}
          placeholder={placeholder}
          placeholderClass="hint"
          confirmType="send"
          onInput={({ detail }) => write(detail.value)}
          onConfirm={() => void sendText()}
        />
        {text.trim() ? (
          <View className="ask-key" {...aria('button', '送出')} onClick={() => void sendText()}>
            <Icon name="sent" />
          </View>
        ) : (
          <View className="ask-key" {...aria('button', '拍照')} onClick={() => void pick()}>
            <Icon name="camera" />
          </View>
        )}
      </View>
      <Listening voice={voice} />
    </View>
  );
}
