/** The timeline in the resident's words: what comes next, what is now, what was. */
import { View } from '@tarojs/components';
import type { ResidentRequest, ResidentStep } from '../../../shared/api/types';
import { momentText } from '../../../shared/format/time';
import { fileUrl } from '../../../shared/api/client';
import { Timeline, type Moment } from '../../../shared/ui/timeline';
import { VoiceNote } from '../../../shared/ui/voice-note';
import { Photos } from '../../../shared/ui/photos';

/** The first clause says enough beside two pictures. */
const shorten = (text: string) => {
  const first = text.split(/[，。；！？\n]/)[0] ?? '';
  return first.length < text.length - 1 ? `${first.slice(0, 20)}……` : text;
};

function Extra({ step }: { step: ResidentStep }) {
  const voice = step.files.find(({ kind }) => kind === 'voice');
  const photos = step.files.filter(({ kind }) => kind === 'photo').slice(0, 2);
  const words = step.mine ? step.text : undefined;
  if (!voice && photos.length === 0 && !words) return null;
  return (
    <View>
      {photos.length > 0 || words ? (
        <View className="tl-photos">
          <Photos files={photos} />
          {words ? <View className="cap grow">{shorten(words)}</View> : null}
        </View>
      ) : null}
      {voice ? <VoiceNote url={fileUrl(voice.url)} seconds={voice.seconds} /> : null}
    </View>
  );
}

function nextMoment({ next, waitsForMe }: ResidentRequest, now: Date): Moment[] {
  if (!next) return [];
  const time = next.by ? (
    <>
      接下来
      <View className="sp" />
      {`${momentText(next.by, now)} 前`}
    </>
  ) : (
    '接下来'
  );
  return [{ id: 'next', when: 'next', time, title: waitsForMe ? next.doing : `${next.who}${next.doing}` }];
}

export function Story({ request }: { request: ResidentRequest }) {
  const now = new Date();
  const over = ['closed', 'rejected', 'cancelled', 'merged'].includes(request.state);
  const told = [...request.steps].reverse().map((step, index): Moment => ({
    id: step.id,
    when: index === 0 && !over ? 'now' : 'past',
    time: momentText(step.at, now),
    title: step.title,
    quote: step.mine ? undefined : step.text,
    extra: <Extra step={step} />,
  }));
  return (
    <View className="card">
      <Timeline moments={[...nextMoment(request, now), ...told]} />
    </View>
  );
}
