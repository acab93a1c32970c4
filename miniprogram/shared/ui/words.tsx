/** A field for a few sentences, under its question where it has one. */
import { Textarea, View } from '@tarojs/components';

interface WordsProps {
  label?: string;
  hint: string;
  value: string;
  most?: number;
  className?: string;
  onChange: (text: string) => void;
}

export function Words({ label, hint, value, most = 300, className = '', onChange }: WordsProps) {
  return (
    <View className={className}>
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
