/** The person says yes with their own voice, for whom a signature is too much. */
import { View } from '@tarojs/components';
import type { LocalFile } from '../../../shared/platform';
import { aria } from '../../../shared/ui/aria';
import { Icon } from '../../../shared/ui/icon';
import { Listening } from '../../../shared/ui/listening';
import { useVoice } from '../../../shared/ui/use-voice';
import { VoiceNote } from '../../../shared/ui/voice-note';

interface VoiceYesProps {
  voice: LocalFile | undefined;
  onVoice: (voice: LocalFile | undefined) => void;
}

export function VoiceYes({ voice, onVoice }: VoiceYesProps) {
  const recording = useVoice(onVoice);
  if (voice) {
    return <VoiceNote url={voice.path} seconds={voice.seconds} onRemove={() => onVoice(undefined)} />;
  }
  return (
    <View>
      <View className="choice" {...aria('button', '按住录音')} {...recording.handlers}>
        <View className="choice-disc">
          <Icon name="mic" size={26} />
        </View>
        <View className="grow">
          <View className="h">按住，请居民说一句</View>
          <View className="cap">例如：今天的服务做完了，我同意</View>
        </View>
      </View>
      <Listening voice={recording} />
    </View>
  );
}
