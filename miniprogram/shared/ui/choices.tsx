/** A row of words of which one is chosen with a tap, under its question where it has one. */
import { View } from '@tarojs/components';
import { aria } from './aria';

export type Choice<V> = readonly [value: V, word: string];

/** The words of a contract, in their order. */
export const choicesOf = <V extends string>(words: Readonly<Record<V, string>>) =>
  Object.entries(words) as unknown as readonly Choice<V>[];

interface ChoicesProps<V> {
  label?: string;
  options: readonly Choice<V>[];
  value: V | undefined;
  onChange: (value: V) => void;
  className?: string;
}

export function Choices<V extends string | number | boolean | undefined>(props: ChoicesProps<V>) {
  const { label, options, value, onChange, className = '' } = props;
  const row = (
    <View className={`chips ${className}`}>
      {options.map(([one, word]) => (
        <View
          key={String(one)}
          className={`chip ${one === value ? 'on' : ''}`}
          {...aria('radio', undefined, one === value)}
          onClick={() => onChange(one)}
        >
          {word}
        </View>
      ))}
    </View>
  );
  if (label === undefined) return row;
  return (
    <View>
      <View className="sec">{label}</View>
      {row}
    </View>
  );
}
