/** 评价: five words, nothing chosen beforehand, a sentence if one likes. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Appointment } from '../../../shared/api/types';
import { bookingTime } from '../../../shared/booking/words';
import { Button } from '../../../shared/ui/button';
import { FiveWords, type Satisfaction } from '../../../shared/ui/five-words';
import { Sheet } from '../../../shared/ui/sheet';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';

interface RateProps {
  appointment: Appointment;
  onClose: () => void;
  onDone: (appointment: Appointment) => void;
}

export function RateVisit({ appointment, onClose, onDone }: RateProps) {
  const [chosen, setChosen] = useState<{ satisfaction?: Satisfaction; words: string; key: string }>(() => ({
    words: '',
    key: newKey(),
  }));
  const [busy, setBusy] = useState(false);
  const { id, provider, start } = appointment;
  const send = () => {
    const { satisfaction, words, key } = chosen;
    if (!satisfaction || busy) return;
    setBusy(true);
    const body = { satisfaction, ...(words.trim() ? { words: words.trim() } : {}) };
    call('POST /appointments/:id/rate', { params: { id }, body, key }).then(
      (changed) => {
        onDone(changed);
        onClose();
        showToast({ words: '谢谢您，评价收到了' });
      },
      (error: unknown) => {
        setBusy(false);
        showToast({ words: `${wordsOf(error)}。您选的都还在`, icon: 'alert' });
      },
    );
  };
  return (
    <Sheet label="评价这次服务" onClose={onClose}>
      <View className="title">这次服务怎么样？</View>
      <View className="cap">{`${bookingTime(start, new Date())}${provider ? `，${provider.name}` : ''}`}</View>
      <View className="mt12">
        <FiveWords
          chosen={chosen.satisfaction}
          onChoose={(satisfaction) => setChosen({ ...chosen, satisfaction, key: newKey() })}
        />
      </View>
      <TextField
        className="mt12"
        value={chosen.words}
        hint="想说的话，不写也行"
        most={300}
        onChange={(words) => setChosen({ ...chosen, words, key: newKey() })}
      />
      <View className="sheet-pair">
        <Button size="lg" block busy={busy && '正在送出…'} disabled={!chosen.satisfaction} onTap={send}>
          {chosen.satisfaction ? '交上评价' : '先选一个'}
        </Button>
      </View>
    </Sheet>
  );
}
