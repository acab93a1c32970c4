/** My places in queues among my matters: what came free and until when it is kept, or how far in front; decided in 我的预约. */
import { View } from '@tarojs/components';
import type { WaitEntry } from '../../shared/api/types';
import { MissingPoints } from '../../shared/booking/missing-points';
import { WaitTag } from '../../shared/booking/wait-tag';
import { waitDays, waitName } from '../../shared/booking/wait-words';
import { bookingTime } from '../../shared/booking/words';
import { clockTime } from '../../shared/format/time';
import { go } from '../../shared/platform/navigate';
import { aria } from '../../shared/ui/aria';
import { Button } from '../../shared/ui/button';

const toQueue = () => go('bookings');

/** Kept for a while only: it stands above everything else. */
export function OfferedPlaces({ waits }: { waits: readonly WaitEntry[] }) {
  return waits.map((entry) =>
    entry.state === 'offered' && entry.offered ? (
      <View
        key={entry.id}
        className="card matter waits"
        {...aria('button')}
        hoverClass="press"
        onClick={toQueue}
      >
        <View className="matter-top">
          <WaitTag state="offered" />
          <View className="due">{`替您留到 ${clockTime(entry.offered.until)}`}</View>
        </View>
        <View className="lead">{`${bookingTime(entry.offered.start, new Date())}，${entry.offered.providerName}`}</View>
        <MissingPoints entry={entry} />
        <View className="matter-do">
          <View className="cap grow">{waitName(entry)}</View>
          <View onClick={(event) => event.stopPropagation()}>
            <Button size="sm" onTap={toQueue}>
              去决定
            </Button>
          </View>
        </View>
      </View>
    ) : null,
  );
}

export function WaitingPlaces({ waits }: { waits: readonly WaitEntry[] }) {
  return waits.map((entry) =>
    entry.state === 'waiting' ? (
      <View key={entry.id} className="card matter" {...aria('button')} hoverClass="press" onClick={toQueue}>
        <View className="matter-top">
          <WaitTag state="waiting" place={entry.missingPoints ? undefined : entry.place} />
        </View>
        <View className="lead">{waitName(entry)}</View>
        <View className="cap">{waitDays(entry, new Date())}</View>
        <MissingPoints entry={entry} />
      </View>
    ) : null,
  );
}
