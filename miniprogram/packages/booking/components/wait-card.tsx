/** 排队: one's place in the queue, or the place that came free, kept for a while. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayParts, waitStates } from '../../../../cloud/src/appointments/contract.constants';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { WaitEntry } from '../../../shared/api/types';
import { bookingDay, bookingTime } from '../../../shared/booking/words';
import { clockTime } from '../../../shared/format/time';
import { go } from '../../../shared/platform/navigate';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { showToast } from '../../../shared/ui/toast';

function useWait(entry: WaitEntry, onChanged: () => void) {
  const [busy, setBusy] = useState<'take' | 'leave'>();
  const run = (what: 'take' | 'leave', work: () => Promise<void>) => {
    if (busy) return;
    setBusy(what);
    work()
      .catch((error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }))
      .finally(() => {
        setBusy(undefined);
        onChanged();
      });
  };
  const call_ = { params: { id: entry.id }, body: {} };
  return {
    busy,
    take: () =>
      run('take', async () => {
        const { id } = await call('POST /waitlist/:id/take', { ...call_, key: newKey() });
        go('booked', { id });
      }),
    leave: () =>
      run('leave', async () => {
        await call('POST /waitlist/:id/leave', { ...call_, key: newKey() });
        showToast({ words: '好的，不排了' });
      }),
  };
}

function inQueue(place: number | undefined): string {
  const waiting = waitStates.waiting.resident;
  if (place === undefined) return waiting;
  return place === 1 ? `${waiting}，下一个就是您` : `${waiting}，前面 ${place - 1} 位`;
}

export function WaitCard({ entry, onChanged }: { entry: WaitEntry; onChanged: () => void }) {
  const { busy, take, leave } = useWait(entry, onChanged);
  const now = new Date();
  const { offered, offerName, workerName, forOther } = entry;
  const name = `${offerName}${forOther ? `，替${forOther}排的` : ''}`;
  if (entry.state === 'offered' && offered) {
    return (
      <View className="card wait-card offered">
        <View className="tag wait">
          <Icon name="spark" className="tag-icon" />
          {waitStates.offered.resident}
        </View>
        <View className="lead">{`${bookingTime(offered.start, now)}，${offered.providerName}`}</View>
        <View className="cap">
          {name}
          <View className="sp" />
          <View className="due inline">{`替您留到 ${clockTime(offered.until)}`}</View>
        </View>
        <View className="pair mt12">
          <Button tone="q" busy={busy === 'leave' && '正在退…'} onTap={leave}>
            不要了
          </Button>
          <Button busy={busy === 'take' && '正在约…'} onTap={take}>
            就约这个空位
          </Button>
        </View>
      </View>
    );
  }
  const days = entry.dates.map((date) => bookingDay(date, now)).join('、');
  const part = entry.part === 'any' ? '上午下午都可以' : dayParts[entry.part];
  return (
    <View className="card wait-card">
      <View className="tag st-submitted">
        <Icon name="clock" className="tag-icon" />
        {inQueue(entry.place)}
      </View>
      <View className="lead">{workerName ? `${name}，等${workerName}` : name}</View>
      <View className="cap">{`${days}，${part}`}</View>
      <View className="wait-leave">
        <Button tone="link" size="sm" busy={busy === 'leave' && '正在退…'} onTap={leave}>
          不排了
        </Button>
      </View>
    </View>
  );
}
