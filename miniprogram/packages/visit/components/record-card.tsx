/** What was written down, with its pictures and the person's yes; and what was asked afterwards. */
import { View } from '@tarojs/components';
import { fileUrl } from '../../../shared/api/client';
import { momentText } from '../../../shared/format/time';
import { Photos } from '../../../shared/ui/photos';
import { Picture } from '../../../shared/ui/picture';
import { VoiceNote } from '../../../shared/ui/voice-note';
import type { StaffAppointment } from '../../../shared/work/day';

type Record = NonNullable<StaffAppointment['record']>;

const confirmed = { signature: '居民签字确认', voice: '居民语音确认', unable: '居民本人无法确认' } as const;

function Line({ label, text }: { label: string; text: string }) {
  return (
    <View className="mt8">
      <View className="cap">{label}</View>
      <View>{text}</View>
    </View>
  );
}

export function RecordCard({ record }: { record: Record }) {
  const { goal, done, observations, nextStep, photos, confirmedBy, confirmation, writtenAt, by } = record;
  return (
    <View className="card mt12">
      <View className="h">服务记录</View>
      <Line label="目标" text={goal} />
      <Line label="做了什么（居民看得到）" text={done} />
      <Line label="观察" text={observations} />
      <Line label="下一步" text={nextStep} />
      {photos.length > 0 ? (
        <View className="pics">
          <Photos files={photos} />
        </View>
      ) : null}
      {confirmedBy ? <View className="mt12">{confirmed[confirmedBy]}</View> : null}
      {confirmation?.kind === 'voice' ? (
        <VoiceNote url={fileUrl(confirmation.url)} seconds={confirmation.seconds} />
      ) : confirmation ? (
        <Picture className="signed" mode="aspectFit" label="签字" src={fileUrl(confirmation.url)} />
      ) : null}
      <View className="cap mt8">{`${by} ${momentText(writtenAt, new Date())} 写`}</View>
    </View>
  );
}

export function FollowUpLine({ followUp }: { followUp: NonNullable<StaffAppointment['followUp']> }) {
  const { dueAt, doneAt, note } = followUp;
  const now = new Date();
  return (
    <View className="card mt12">
      <View className="h">
        {doneAt ? `${momentText(doneAt, now)} 回访了` : `${momentText(dueAt, now)} 前回访`}
      </View>
      {note ? <View className="mt8">{note}</View> : null}
    </View>
  );
}
