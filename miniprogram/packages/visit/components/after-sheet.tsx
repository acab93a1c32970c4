/** After the check-out: when is the next time? The same hour a week on is one tap. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import { momentText } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { showToast } from '../../../shared/ui/toast';
import type { StaffAppointment } from '../../../shared/work/day';

const weekMs = 7 * 86_400_000;

interface AfterProps {
  visit: Pick<StaffAppointment, 'offerId' | 'residentId' | 'start' | 'provider'>;
  onOther: () => void;
  onClose: () => void;
}

export function AfterSheet({ visit, onOther, onClose }: AfterProps) {
  const [busy, setBusy] = useState(false);
  const { offerId, residentId, provider } = visit;
  const start = new Date(new Date(visit.start).getTime() + weekMs).toISOString();
  const staff = provider?.kind === 'staff' ? { staffId: provider.staffId } : {};
  const book = () => {
    setBusy(true);
    call('POST /desk/appointments', { key: newKey(), body: { offerId, residentId, start, ...staff } })
      .then(
        () => {
          showToast({ words: `约好了：${momentText(start, new Date())}`, icon: 'cal' });
          onClose();
        },
        (error: unknown) => showToast({ words: `${wordsOf(error)}。可以选别的时间`, icon: 'alert' }),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Sheet label="下次什么时候" onClose={onClose}>
      <View className="title">签退了。下次什么时候？</View>
      <View className="cap">还是这项服务，还是您去</View>
      <View className="sheet-body">
        <Button size="lg" block icon="cal" busy={busy && '正在约…'} onTap={book}>
          {momentText(start, new Date())}
        </Button>
        <View className="pair mt12">
          <Button tone="s" onTap={onOther}>
            别的时间
          </Button>
          <Button tone="q" onTap={onClose}>
            先不约
          </Button>
        </View>
      </View>
    </Sheet>
  );
}
