/** How it was, in five words, best on top; nothing is chosen beforehand. */
import { View } from '@tarojs/components';
import { satisfactions } from '../../../cloud/src/requests/contract.constants';
import { aria } from './aria';
import { Icon, type IconName } from './icon';

export type Satisfaction = 1 | 2 | 3 | 4 | 5;

const levels: { value: Satisfaction; face: IconName }[] = [
  { value: 5, face: 'f1' },
  { value: 4, face: 'f2' },
  { value: 3, face: 'f3' },
  { value: 2, face: 'f4' },
  { value: 1, face: 'f5' },
];

interface FiveWordsProps {
  chosen: number | undefined;
  onChoose: (value: Satisfaction) => void;
}

export function FiveWords({ chosen, onChoose }: FiveWordsProps) {
  return (
    <View className="five">
      {levels.map(({ value, face }) => {
        const on = chosen === value;
        return (
          <View
            key={value}
            className={`five-one ${on ? 'on' : ''}`}
            {...aria('radio', undefined, on)}
            onClick={() => onChoose(value)}
          >
            <Icon name={face} className="five-face" />
            <View className="grow">{satisfactions[value]}</View>
            <View className="five-dot">{on ? <Icon name="check" /> : null}</View>
          </View>
        );
      })}
    </View>
  );
}
