/** 取消: what it means is said first, then why; staying as it is remains the solid button. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cancelReasons, type CancelReason } from '../../../../cloud/src/appointments/contract.constants';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Appointment } from '../../../shared/api/types';
import { returnText } from '../../../shared/booking/points';
import { Button } from '../../../shared/ui/button';
import { Choices, choicesOf } from '../../../shared/ui/choices';
import { Sheet } from '../../../shared/ui/sheet';
import { showToast } from '../../../shared/ui/toast';
import { cancelText } from './policy';

/** The other reasons are for the staff to give. */
const mine: CancelReason[] = ['notNeeded', 'otherTime', 'unwell', 'other'];
const reasons = mine.map((reason) => [reason, cancelReasons[reason]] as const);
const extents = { one: '只这一次', rest: '这次和后面的' };

interface CancelProps {
  appointment: Appointment;
  /** The rest of its series is what is cancelled: so many dates from this one on. */
  rest?: number;
  onClose: () => void;
  onDone: (appointment: Appointment) => void;
}

export function CancelSheet({ appointment, rest, onClose, onDone }: CancelProps) {
  const [reason, setReason] = useState<CancelReason>();
  const [extent, setExtent] = useState<'one' | 'rest'>(rest === undefined ? 'one' : 'rest');
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const { id, freeUntil, policy, seriesId, sentence, cost } = appointment;
  const whole = extent === 'rest';
  const title = rest === undefined ? '取消这次预约？' : `从这次起的 ${rest} 次都取消？`;
  const cancel = () => {
    if (!reason || busy) return;
    setBusy(true);
    const body = { reason, ...(whole ? { wholeSeries: true } : {}) };
    call('POST /appointments/:id/cancel', { params: { id }, body, key: `${key}${extent}${reason}` }).then(
      (changed) => {
        onDone(changed);
        onClose();
        showToast({ words: whole ? '这次和后面的都取消了' : '取消好了，空位让给别人' });
      },
      (error: unknown) => {
        setBusy(false);
        showToast({ words: `${wordsOf(error)}。预约没有变`, icon: 'alert' });
      },
    );
  };
  return (
    <Sheet label={title} onClose={onClose}>
      <View className="title">{title}</View>
      <View className="cap">{sentence}</View>
      <View className="sheet-body">{`${cancelText(freeUntil, policy, new Date())}${returnText(cost)}`}</View>
      {seriesId && rest === undefined ? (
        <>
          <View className="h">取消哪些</View>
          <Choices
            className="mt8 cancel-what"
            options={choicesOf(extents)}
            value={extent}
            onChange={setExtent}
          />
        </>
      ) : null}
      <View className="h">为什么取消</View>
      <Choices className="mt8" options={reasons} value={reason} onChange={setReason} />
      <View className="pair sheet-pair">
        <Button tone="d" busy={busy && '正在取消…'} disabled={!reason} onTap={cancel}>
          {!reason ? '先选为什么' : whole ? '都取消' : '取消预约'}
        </Button>
        <Button onTap={onClose}>先不取消</Button>
      </View>
    </Sheet>
  );
}
