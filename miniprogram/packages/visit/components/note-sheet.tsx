/** A few words and one button: missed, unanswered, follow-up, a request out of the visit. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { Words } from '../../../shared/ui/words';

interface NoteSheetProps {
  title: string;
  words?: string;
  label: string;
  hint: string;
  button: string;
  optional?: boolean;
  most?: number;
  busy: boolean;
  onClose: () => void;
  onDone: (text: string) => void;
}

export function NoteSheet(props: NoteSheetProps) {
  const { title, words, label, hint, button, optional, most, busy, onClose, onDone } = props;
  const [text, setText] = useState('');
  const lacks = !optional && !text.trim();
  return (
    <Sheet label={title} onClose={onClose}>
      <View className="title">{title}</View>
      {words ? <View className="cap">{words}</View> : null}
      <Words label={label} hint={hint} value={text} {...(most ? { most } : {})} onChange={setText} />
      <View className="mt12">
        <Button size="lg" block busy={busy && '正在送出…'} disabled={lacks} onTap={() => onDone(text.trim())}>
          {lacks ? '还要写一句' : button}
        </Button>
      </View>
    </Sheet>
  );
}
