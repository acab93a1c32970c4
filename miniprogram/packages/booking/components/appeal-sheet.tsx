/** 申诉: what really happened, in the resident's words; kept on the phone until it is sent. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Appointment } from '../../../shared/api/types';
import { platform } from '../../../shared/platform';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { showToast } from '../../../shared/ui/toast';
import { Words } from '../../../shared/ui/words';

interface AppealProps {
  appointment: Appointment;
  onClose: () => void;
  onDone: (appointment: Appointment) => void;
}

export function AppealSheet({ appointment, onClose, onDone }: AppealProps) {
  const { id, state } = appointment;
  const name = `appeal.${id}`;
  const [text, setText] = useState(() => (platform.store.get(name) as string | undefined) || '');
  const [key, setKey] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const write = (value: string) => {
    setText(value);
    setKey(newKey());
    platform.store.set(name, value);
  };
  const send = () => {
    const words = text.trim();
    if (!words || busy) return;
    setBusy(true);
    call('POST /appointments/:id/appeal', { params: { id }, body: { words }, key }).then(
      (changed) => {
        platform.store.remove(name);
        onDone(changed);
        onClose();
        showToast({ words: '收到了，有人看过就告诉您' });
      },
      (error: unknown) => {
        setBusy(false);
        showToast({ words: `${wordsOf(error)}。您写的还在`, icon: 'alert' });
      },
    );
  };
  return (
    <Sheet label="申诉" onClose={onClose}>
      <View className="title">那天是怎么回事？</View>
      <View className="cap">写清楚就行，社区看过会改过来或者告诉您为什么</View>
      <Words
        className="mt12"
        hint={state === 'cancelled' ? '比如：突然住院了，来不及早说' : '比如：我在家等着，没人敲门'}
        value={text}
        onChange={write}
      />
      <View className="sheet-pair">
        <Button size="lg" block busy={busy && '正在送出…'} disabled={!text.trim()} onTap={send}>
          {text.trim() ? '送出申诉' : '先写一句'}
        </Button>
      </View>
    </Sheet>
  );
}
