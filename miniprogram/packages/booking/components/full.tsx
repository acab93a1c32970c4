/** 约满了: the queue for a day, a week, or whatever comes free. */
import { View } from '@tarojs/components';
import type { CalendarDay } from '../../../shared/api/types';
import { bookingDay } from '../../../shared/booking/words';
import { go } from '../../../shared/platform/navigate';
import { Button } from '../../../shared/ui/button';
import { Panel } from '../../../shared/ui/state-page';
import { Strip } from '../../../shared/ui/strip';
import type { Asked } from './use-choice';

interface QueueProps {
  asked: Asked;
  staffId: string | undefined;
}

const queue = ({ asked, staffId }: QueueProps, day?: string) =>
  go('queueForTime', {
    offerId: asked.offerId ?? '',
    ...(staffId ? { staffId } : {}),
    ...(asked.forId ? { forId: asked.forId, forName: asked.forName ?? '' } : {}),
    ...(day ? { day } : {}),
  });

export function FullDay(props: QueueProps & { day: string }) {
  return (
    <View className="card full-day">
      <View className="lead">{`${bookingDay(props.day, new Date())}约满了`}</View>
      <View className="cap">有人取消，就按先后告诉您</View>
      {props.asked.movingId ? null : (
        <Button tone="s" block onTap={() => queue(props, props.day)}>
          排队等这天的空位
        </Button>
      )}
    </View>
  );
}

/** `all`: nothing is free as far as the calendar goes. */
export function FullWeek(props: QueueProps & { days: readonly CalendarDay[]; all?: boolean }) {
  if (props.asked.movingId) return null;
  if (!props.all) {
    return (
      <Strip tone="accent" icon="clock" more="排队" onTap={() => queue(props)}>
        这一周约满了，可以排队等空位
      </Strip>
    );
  }
  const any = props.days.some(({ mark }) => mark === 'full');
  return (
    <View className="mt12">
      <Panel
        picture="empty"
        title={any ? '都约满了' : '这阵子还没有开放'}
        words={any ? '排上队，有空位马上告诉您' : '过几天再来看看，或换个人试试'}
        {...(any ? { button: { word: '排队等空位', onTap: () => queue(props) } } : {})}
      />
    </View>
  );
}
