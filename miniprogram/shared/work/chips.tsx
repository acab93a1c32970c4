/** One of a few words, chosen with a tap. */
import { aria } from '../ui/aria';
import { View } from '@tarojs/components';

interface ChipsProps {
  label: string;
  options: Record<string, string>;
  value: string | undefined;
  onChange: (value: string) => void;
}

export function Chips({ label, options, value, onChange }: ChipsProps) {
  return (
    <View>
      <View className="sec">{label}</View>
      <View className="chips">
        {Object.entries(options).map(([code, word]) => (
          <View
            key={code}
            className={`chip ${code === value ? 'on' : ''}`}
            {...aria('radio', word, code === value)}
            onClick={() => onChange(code)}
          >
            {word}
          </View>
        ))}
      </View>
    </View>
  );
}
