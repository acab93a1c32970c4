/** A recorded voice note: tap to hear it, and to remove it while it is still a draft. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { platform } from '../platform';
import { Icon } from './icon';

interface VoiceNoteProps {
  url: string;
  seconds?: number | undefined;
  onRemove?: () => void;
}

export function VoiceNote({ url, seconds, onRemove }: VoiceNoteProps) {
  const [playing, setPlaying] = useState(false);
  const stop = useRef<() => void>();
  useEffect(() => () => stop.current?.(), []);
  const toggle = () => {
    if (playing) stop.current?.();
    else stop.current = platform.play(url, () => setPlaying(false));
    setPlaying(!playing);
  };
  return (
    <View className="voice-note mt8">
      <View className="row grow" {...aria('button')} onClick={toggle}>
        <Icon name="speaker" />
        <View>
          {playing ? '正在放，点一下停' : `录音${seconds ? ` ${Math.round(seconds)} 秒` : ''}，点一下听`}
        </View>
      </View>
      {onRemove ? (
        <View className="voice-drop" {...aria('button', '删掉录音')} onClick={onRemove}>
          <Icon name="close" />
        </View>
      ) : null}
    </View>
  );
}
