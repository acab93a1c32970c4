/** 排队: one's place in the queue, the place that came free and is kept for a while, or the one that was let pass. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { WaitEntry } from '../../../shared/api/types';
import { MissingPoints } from '../../../shared/booking/missing-points';
import { WaitTag } from '../../../shared/booking/wait-tag';
import { waitDays, waitName } from '../../../shared/booking/wait-words';
import { bookingTime } from '../../../shared/booking/words';
import { clockTime } from '../../../shared/format/time';
import { go } from '../../../shared/platform/navigate';
import { Button } from '../../../shared/ui/button';
import { ConfirmSheet } from '../../../shared/ui/confirm-sheet';
import { useWait } from './use-wait';

interface WaitProps {
  entry: WaitEntry;
  onChanged: () => void;
}

function Waiting({ entry, onChanged }: WaitProps) {
  const { busy, leave } = useWait(entry, onChanged);
  const [asking, setAsking] = useState(false);
  const { workerName, place, missingPoints } = entry;
  return (
    <View className="card wait-card">
      <WaitTag state="waiting" place={missingPoints ? undefined : place} />
      <View className="lead">{workerName ? `${waitName(entry)}，等${workerName}` : waitName(entry)}</View>
      <View className="cap">{waitDays(entry, new Date())}</View>
      <MissingPoints entry={entry} />
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

/** Both give the place away, which cannot be taken back. */
const sheets = {
  decline: {
    title: '这次不行？',
    words: '这个空位让给下一位。您排的位置不变，有别的空位再告诉您',
    yes: '让给下一位',
  },
  leave: {
    title: '不等了？',
    words: '空位让给下一位，您也不再排队。以后想等，要从最后重新排',
    yes: '不等了',
  },
};

function Offered({ entry, offered, onChanged }: WaitProps & { offered: Place }) {
  const { busy, take, decline, leave } = useWait(entry, onChanged);
  const [asking, setAsking] = useState<keyof typeof sheets>();
  return (
    <View className="card wait-card offered">
      <WaitTag state="offered" />
      <View className="lead">{`${bookingTime(offered.start, new Date())}，${offered.providerName}`}</View>
      <View className="cap">
        {waitName(entry)}
        <View className="sp" />
        <View className="due inline">{`替您留到 ${clockTime(offered.until)}`}</View>
      </View>
      <MissingPoints entry={entry} />
      <View className="wait-answers">
        <Button block busy={busy === 'take' && '正在约…'} onTap={take}>
          就约这个空位
        </Button>
        <Button tone="q" block onTap={() => setAsking('decline')}>
          这次不行，接着等
        </Button>
      </View>
      <View className="wait-leave">
        <Button tone="link" size="sm" onTap={() => setAsking('leave')}>
          不等了
        </Button>
      </View>
      {asking ? (
        <ConfirmSheet
          {...sheets[asking]}
          no="再想想"
          busy={busy === asking && '正在让…'}
          onYes={asking === 'decline' ? decline : leave}
          onNo={() => setAsking(undefined)}
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
      <WaitTag state="expired" />
      <View className="lead">{waitName(entry)}</View>
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
