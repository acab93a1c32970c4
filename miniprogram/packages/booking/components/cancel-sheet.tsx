/** 取消: what it means is said first, then why; staying as it is remains the solid button. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cancelReasons, type CancelReason } from '../../../../cloud/src/appointments/contract.constants';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Appointment } from '../../../shared/api/types';
import { returnText } from '../../../shared/booking/points';
import { aria } from '../../../shared/ui/aria';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { showToast } from '../../../shared/ui/toast';
import { cancelText } from './policy';

/** The other reasons are for the staff to give. */
const mine: CancelReason[] = ['notNeeded', 'otherTime', 'unwell', 'other'];

interface CancelProps {
  appointment: Appointment;
  onClose: () => void;
  onDone: (appointment: Appointment) => void;
}

export function CancelSheet({ appointment, onClose, onDone }: CancelProps) {
  const [reason, setReason] = useState<CancelReason>();
  const [whole, setWhole] = useState(false);
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const { id, freeUntil, policy, seriesId, sentence, cost } = appointment;
  const cancel = () => {
    if (!reason || busy) return;
    setBusy(true);
    const body = { reason, ...(whole ? { wholeSeries: true } : {}) };
    call('POST /appointments/:id/cancel', {
      params: { id },
      body,
      key: `${key}${whole ? 's' : ''}${reason}`,
    }).then(
      (changed) => {
        onDone(changed);
        onClose();
        showToast({ words: whole ? '后面的都取消了' : '取消好了，空位让给别人' });
      },
      (error: unknown) => {
        setBusy(false);
        showToast({ words: `${wordsOf(error)}。这次预约没有变`, icon: 'alert' });
      },
    );
  };
  const chip = (word: string, on: boolean, onTap: () => void) => (
    <View key={word} className={`chip ${on ? 'on' : ''}`} {...aria('radio', undefined, on)} onClick={onTap}>
      {word}
    </View>
  );
  return (
    <Sheet label="取消这次预约" onClose={onClose}>
      <View className="title">取消这次预约？</View>
      <View className="cap">{sentence}</View>
      <View className="sheet-body">{`${cancelText(freeUntil, policy, new Date())}${returnText(cost)}`}</View>
      <View className="h">为什么取消</View>
      <View className="chips mt8">
        {mine.map((one) => chip(cancelReasons[one], one === reason, () => setReason(one)))}
      </View>
      {seriesId ? (
        <>
          <View className="h mt12">取消哪些</View>
          <View className="chips mt8">
            {chip('只这一次', !whole, () => setWhole(false))}
            {chip('后面的都取消', whole, () => setWhole(true))}
          </View>
        </>
      ) : null}
      <View className="pair sheet-pair">
        <Button tone="d" busy={busy && '正在取消…'} disabled={!reason} onTap={cancel}>
          {reason ? '取消预约' : '先选为什么'}
        </Button>
        <Button onTap={onClose}>先不取消</Button>
      </View>
    </Sheet>
  );
}
