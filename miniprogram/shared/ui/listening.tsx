/** 正在听您说: shown over the bottom of the page while a voice note is being recorded. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import { Button } from './button';
import { Icon } from './icon';
import type { Voice } from './use-voice';

const waves = [8, 14, 22, 12, 26, 18, 30, 16, 24, 10, 20, 28, 14, 22, 9, 16, 24, 12];

export function Listening({ voice }: { voice: Voice }) {
  if (!voice.listening) return null;
  const time = `0:${String(voice.seconds).padStart(2, '0')}`;
  return (
    <View className="rec-slot" {...aria('alert')}>
      <View className="cap rec-hint">
        {voice.dropping ? '松手就不要了' : voice.held ? '松手就好，上滑不要' : '说完了点下面'}
      </View>
      <View className={`rec ${voice.dropping ? 'dropping' : ''}`}>
        <View className="rec-mic">
          <Icon name="mic" />
        </View>
        <View className="grow">
          <View className="lead">{`正在听您说 ${time}`}</View>
          <View className="waves">
            {waves.map((height, index) => (
              <View key={index} className="wave" style={{ height: `${height}px` }} />
            ))}
          </View>
        </View>
      </View>
      {voice.held ? null : (
        <View className="pair mt8">
          <Button tone="s" onTap={voice.drop}>
            不要了
          </Button>
          <Button onTap={voice.finish}>说完了</Button>
        </View>
      )}
    </View>
  );
}
