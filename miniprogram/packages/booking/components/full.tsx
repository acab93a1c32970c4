/** 约满了: the queue for a day, a week, or whatever comes free. */
import { View } from '@tarojs/components';
import type { CalendarDay } from '../../../shared/api/types';
import { bookingDay } from '../../../shared/booking/words';
import { go } from '../../../shared/platform/navigate';
import { Panel } from '../../../shared/ui/state-page';
import { Strip } from '../../../shared/ui/strip';
import type { Asked, Choice } from './use-choice';

export const joinQueue = ({ offerId = '', forId, forName = '' }: Asked, { worker, day }: Choice) =>
  go('queueForTime', {
    offerId,
    ...(worker ? { staffId: worker.staffId } : {}),
    ...(forId ? { forId, forName } : {}),
    ...(day ? { day } : {}),
  });

export const anyFull = (days: readonly CalendarDay[]) => days.some(({ mark }) => mark === 'full');

export function FullDay({ day }: { day: string }) {
  return (
    <View className="card">
      <View className="lead">{`${bookingDay(day, new Date())}约满了`}</View>
      <View className="cap">排上队，有人取消就按先后告诉您</View>
    </View>
  );
}

export const FullWeek = () => (
  <Strip tone="accent" icon="clock">
    这一周约满了，可以看下一周，或排队等空位
  </Strip>
);

/** Nothing can be booked as far as the calendar goes. */
export function NothingOpen({ days }: { days: readonly CalendarDay[] }) {
  const full = anyFull(days);
  return (
    <View className="mt12">
      <Panel
        picture="empty"
        title={full ? '都约满了' : '这阵子还没有开放'}
        words={full ? '排上队，有空位马上告诉您' : '过几天再来看看，或换个人试试'}
      />
    </View>
  );
}
