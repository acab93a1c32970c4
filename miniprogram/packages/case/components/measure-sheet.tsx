/** Today's value of a goal: one number, a word if need be; without a network it is queued. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { wordsOf } from '../../../shared/api/errors';
import { civilDay } from '../../../shared/format/days';
import { act } from '../../../shared/session/outbox';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { sayDone } from '../../../shared/work/use-act';
import { plain, type CaseFile, type Goal } from './load-file';

interface MeasureSheetProps {
  file: CaseFile;
  goal: Goal;
  onClose: () => void;
  onDone: () => void;
}

export function MeasureSheet({ file, goal, onClose, onDone }: MeasureSheetProps) {
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const { name, unit, target } = goal.measure;
  const last = goal.values.at(-1);
  const value = text.trim() === '' ? Number.NaN : Number(text);
  const send = () => {
    setBusy(true);
    const body = { goalId: goal.id, on: civilDay(new Date()), value };
    const words = note.trim() ? { note: note.trim() } : {};
    act(
      'POST /desk/cases/:id/measures',
      { id: file.id, about: goal.id, title: name },
      { ...body, ...words },
    ).then(
      (done) => {
        sayDone(done, '记好了');
        onClose();
        onDone();
      },
      (error: unknown) => {
        setBusy(false);
        showToast({ words: wordsOf(error), icon: 'alert' });
      },
    );
  };
  return (
    <Sheet label={`记${name}`} onClose={onClose}>
      <View className="title">{`今天的${name}`}</View>
      <View className="cap">
        {`目标 ${plain(target)} ${unit}${last ? `，上次 ${plain(last.value)} ${unit}` : ''}`}
      </View>
      <TextField
        className="mt12"
        kind="digit"
        value={text}
        hint="写个数"
        most={10}
        unit={unit}
        onChange={setText}
      />
      <TextField
        className="mt12"
        value={note}
        hint="说明（可以不写，同事读得到）"
        most={300}
        onChange={setNote}
      />
      <View className="mt12">
        <Button size="lg" block busy={busy && '正在送出…'} disabled={Number.isNaN(value)} onTap={send}>
          {Number.isNaN(value) ? '还要写个数' : '记下'}
        </Button>
      </View>
    </Sheet>
  );
}
