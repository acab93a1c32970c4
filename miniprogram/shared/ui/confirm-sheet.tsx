/** Asks before something that cannot simply be taken back; staying as it is is the solid button. */
import { View } from '@tarojs/components';
import { Button } from './button';
import { Sheet } from './sheet';

interface ConfirmProps {
  title: string;
  words: string;
  yes: string;
  no: string;
  busy?: string | false;
  onYes: () => void;
  onNo: () => void;
}

export function ConfirmSheet({ title, words, yes, no, busy, onYes, onNo }: ConfirmProps) {
  return (
    <Sheet label={title} onClose={onNo}>
      <View className="title">{title}</View>
      <View className="sheet-body">{words}</View>
      <View className="pair">
        <Button tone="s" busy={busy ?? false} onTap={onYes}>
          {yes}
        </Button>
        <Button onTap={onNo}>{no}</Button>
      </View>
    </Sheet>
  );
}
