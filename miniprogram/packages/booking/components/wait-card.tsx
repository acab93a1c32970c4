/** 排队: one's place in the queue, the place that came free and is kept for a while, or the one that was let pass. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayParts, waitStates } from '../../../../cloud/src/appointments/contract.constants';
import type { WaitEntry } from '../../../shared/api/types';
import { bookingDay, bookingTime } from '../../../shared/booking/words';
import { clockTime } from '../../../shared/format/time';
import { go } from '../../../shared/platform/navigate';
import { Button } from '../../../shared/ui/button';
import { ConfirmSheet } from '../../../shared/ui/confirm-sheet';
import { Icon, type IconName } from '../../../shared/ui/icon';
import { useWait } from './use-wait';

interface WaitProps {
  entry: WaitEntry;
  onChanged: () => void;
}

function Tag({ look, icon, word }: { look: string; icon: IconName; word: string }) {
  return (
    <View className={`tag ${look}`}>
      <Icon name={icon} className="tag-icon" />
      {word}
    </View>
  );
}

const nameOf = ({ offerName, forOther }: WaitEntry) => `${offerName}${forOther ? `，替${forOther}排的` : ''}`;

function inQueue(place: number | undefined): string {
  const waiting = waitStates.waiting.resident;
  if (place === undefined) return waiting;
  return place === 1 ? `${waiting}，下一个就是您` : `${waiting}，前面 ${place - 1} 位`;
}

function Waiting({ entry, onChanged }: WaitProps) {
  const { busy, leave } = useWait(entry, onChanged);
  const [asking, setAsking] = useState(false);
  const now = new Date();
  const { workerName, place } = entry;
  const days = entry.dates.map((date) => bookingDay(date, now)).join('、');
  const part = entry.part === 'any' ? '上午下午都可以' : dayParts[entry.part];
  return (
    <View className="card wait-card">
      <Tag look="st-submitted" icon="clock" word={inQueue(place)} />
      <View className="lead">{workerName ? `${nameOf(entry)}，等${workerName}` : nameOf(entry)}</View>
      <View className="cap">{`${days}，${part}`}</View>
      <View className="wait-leave">
        <Button tone="link" size="sm" onTap={() => setAsking(true)}>
          不排了
        </Button>
      </View>
      {asking ? (
        <ConfirmSheet
          title="不排了？"
          words="排到的位置就没有了，再排要从最后开始"
          yes="不排了"
          no="接着排"
          busy={busy === 'leave' && '正在退…'}
          onYes={leave}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </View>
  );
}

type Place = NonNullable<WaitEntry['offered']>;

function Offered({ entry, offered, onChanged }: WaitProps & { offered: Place }) {
  const { busy, take, leave } = useWait(entry, onChanged);
  const [asking, setAsking] = useState(false);
  return (
    <View className="card wait-card offered">
      <Tag look="wait" icon="spark" word={waitStates.offered.resident} />
      <View className="lead">{`${bookingTime(offered.start, new Date())}，${offered.providerName}`}</View>
      <View className="cap">
        {nameOf(entry)}
        <View className="sp" />
        <View className="due inline">{`替您留到 ${clockTime(offered.until)}`}</View>
      </View>
      <View className="pair mt12">
        <Button tone="q" onTap={() => setAsking(true)}>
          不要了
        </Button>
        <Button busy={busy === 'take' && '正在约…'} onTap={take}>
          就约这个空位
        </Button>
      </View>
      {asking ? (
        <ConfirmSheet
          title="不要这个空位了？"
          words="空位让给下一位，您也不再排队。还想等别的时间，可以重新排"
          yes="让给别人"
          no="再想想"
          busy={busy === 'leave' && '正在退…'}
          onYes={leave}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </View>
  );
}

/** Nobody answered in time; the card goes when its days are over. */
function LetPass({ entry }: { entry: WaitEntry }) {
  const { offerId, staffId, forId, forOther = '' } = entry;
  const again = () =>
    go('queueForTime', {
      offerId,
      ...(staffId ? { staffId } : {}),
      ...(forId ? { forId, forName: forOther } : {}),
    });
  return (
    <View className="card wait-card">
      <Tag look="st-closed" icon="clock" word={waitStates.expired.resident} />
      <View className="lead">{nameOf(entry)}</View>
      <View className="cap">给您留的空位过了时间，让给下一位了</View>
      <View className="wait-leave">
        <Button tone="link" size="sm" onTap={again}>
          再排一次
        </Button>
      </View>
    </View>
  );
}

export function WaitCard({ entry, onChanged }: WaitProps) {
  const { state, offered } = entry;
  if (state === 'offered' && offered)
    return <Offered entry={entry} offered={offered} onChanged={onChanged} />;
  return state === 'expired' ? <LetPass entry={entry} /> : <Waiting entry={entry} onChanged={onChanged} />;
}
