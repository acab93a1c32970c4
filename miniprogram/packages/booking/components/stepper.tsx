/** A small number, one more or one less. */
import { View } from '@tarojs/components';
import { aria } from '../../../shared/ui/aria';

interface StepperProps {
  value: number;
  unit: string;
  least: number;
  most: number;
  onChange: (value: number) => void;
}

export function Stepper({ value, unit, least, most, onChange }: StepperProps) {
  const key = (word: string, sign: string, to: number) => {
    const can = to >= least && to <= most;
    return (
      <View
        className={`step-key ${can ? '' : 'off'}`}
        {...aria('button', word)}
        onClick={() => can && onChange(to)}
      >
        {sign}
      </View>
    );
  };
  return (
    <View className="stepper">
      {key(`少一${unit}`, '－', value - 1)}
      <View className="step-value">{`${value} ${unit}`}</View>
      {key(`多一${unit}`, '＋', value + 1)}
    </View>
  );
}
