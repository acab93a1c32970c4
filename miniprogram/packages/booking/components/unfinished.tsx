/** A booking that was left half way: nothing is lost, one tap goes on. */
import { View } from '@tarojs/components';
import { bookingTime } from '../../../shared/booking/words';
import { go } from '../../../shared/platform/navigate';
import { Button } from '../../../shared/ui/button';
import { canGoOn, dropBooking, useBookingDraft } from './draft';

export function Unfinished() {
  const draft = useBookingDraft((state) => state.draft);
  const now = new Date();
  if (!draft || !canGoOn(draft, now)) return null;
  const who = draft.hold?.provider ?? draft.worker?.name;
  return (
    <View className="card unfinished">
      <View className="h">{`还没约完：${draft.offer.name}`}</View>
      <View className="cap">{`${bookingTime(draft.start, now)}${who ? `，${who}` : ''}`}</View>
      <View className="pair mt8">
        <Button tone="q" onTap={dropBooking}>
          不约了
        </Button>
        <Button tone="t" onTap={() => go('confirmBooking')}>
          接着约
        </Button>
      </View>
    </View>
  );
}
