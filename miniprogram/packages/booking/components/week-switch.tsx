/** 这周 / 下周, and further on where the calendar goes further. */
import { View } from '@tarojs/components';
import { addDays, mondayOf } from '../../../shared/format/days';
import { aria } from '../../../shared/ui/aria';
import type { Cell } from './weeks';

interface SwitchProps {
  weeks: readonly Cell[][];
  index: number;
  today: string;
  onChoose: (index: number) => void;
}

const near = (week: Cell[] | undefined, today: string) => {
  const first = week?.[0]?.date;
  if (!first) return undefined;
  const monday = mondayOf(first);
  if (monday === mondayOf(today)) return '这周';
  return monday === addDays(mondayOf(today), 7) ? '下周' : undefined;
};

export function WeekSwitch({ weeks, index, today, onChoose }: SwitchProps) {
  if (weeks.length < 2) return null;
  const named = weeks.findIndex((week) => !near(week, today));
  const known = named < 0 ? weeks.length : named;
  const choices =
    index < known
      ? [
          ...weeks.slice(0, known).map((week, at) => ({ word: near(week, today) ?? '', to: at })),
          ...(weeks.length > known ? [{ word: '往后', to: known }] : []),
        ]
      : [
          { word: '往前', to: index - 1 },
          ...(index + 1 < weeks.length ? [{ word: '往后', to: index + 1 }] : []),
        ];
  return (
    <View className="seg">
      {choices.map(({ word, to }) => (
        <View
          key={word}
          className={`seg-one ${to === index ? 'on' : ''}`}
          {...aria('button')}
          onClick={() => onChoose(to)}
        >
          {word}
        </View>
      ))}
    </View>
  );
}
