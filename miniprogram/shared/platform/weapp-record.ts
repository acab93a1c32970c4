/** Recording a voice note with WeChat's recorder: at most a minute, in AAC. */
import Taro from '@tarojs/taro';
import { Refused, type LocalFile, type Recording } from './types';

/** Anything shorter is a slip of the finger. */
const shortest = 800;

export async function recordInWechat(): Promise<Recording> {
  await Taro.authorize({ scope: 'scope.record' }).catch(() => {
    throw new Refused('没有打开麦克风，您可以直接写字');
  });
  const recorder = Taro.getRecorderManager();
  let wanted = true;
  const ended = new Promise<LocalFile | undefined>((resolve) => {
    recorder.onStop(({ tempFilePath, duration }) =>
      resolve(
        wanted && duration >= shortest
          ? { path: tempFilePath, kind: 'voice', seconds: Math.round(duration / 1000) }
          : undefined,
      ),
    );
    recorder.onError(() => resolve(undefined));
  });
  recorder.start({
    duration: 60_000,
    format: 'aac',
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 48_000,
  });
  return {
    stop: () => {
      recorder.stop();
      return ended;
    },
    cancel: () => {
      wanted = false;
      recorder.stop();
    },
  };
}
