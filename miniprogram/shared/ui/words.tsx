/** A field for a few sentences, under its question where it has one. */
import { Textarea, View } from '@tarojs/components';

interface WordsProps {
  label?: string;
  hint: string;
  value: string;
  most?: number;
  onChange: (text: string) => void;
}

export function Words({ label, hint, value, most = 300, onChange }: WordsProps) {
  return (
    <View>
      {label ? <View className="sec">{label}</View> : null}
      <View className="field area">
        <Textarea
          className="textarea"
          autoHeight
          maxlength={most}
          value={value}
          placeholder={hint}
          placeholderClass="hint"
          onInput={({ detail }) => onChange(detail.value)}
        />
      </View>
    </View>
  );
}
