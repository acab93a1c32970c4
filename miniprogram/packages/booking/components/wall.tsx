/** The wall calendar people have at home: weekday, big number, lunar day, and one word. */
import { View } from '@tarojs/components';
import {
  dateOf,
  dayWord,
  isoWeekday,
  lunarDate,
  lunarDay,
  monthDay,
  weekdayText,
} from '../../../shared/format/days';
import { useElder } from '../../../shared/session/session';
import { aria } from '../../../shared/ui/aria';
import { markWord, type Cell } from './weeks';

/** Elder mode has one row for each day; else these lie below the five. */
const isWeekend = (date: string) => isoWeekday(date) > 5;

interface WallProps {
  cells: readonly Cell[];
  today: string;
  /** Chosen days and what is written on them. */
  chosen: readonly string[];
  chosenWord: string;
  /** Which marks can be chosen here. */
  takes: (cell: Cell) => boolean;
  several?: boolean;
  onChoose: (date: string) => void;
}

export function Wall(props: WallProps) {
  const { cells, today, chosen, chosenWord, takes, several, onChoose } = props;
  const elder = useElder();
  const role = several ? 'checkbox' : 'radio';
  const shown = elder ? cells.filter(takes) : cells;
  return (
    <View className="wall">
      {shown.map((cell) => {
        const { date, mark } = cell;
        const on = chosen.includes(date);
        const can = takes(cell);
        const word = on ? chosenWord : markWord(mark);
        const label = `${monthDay(date)} ${weekdayText(date)} 农历${lunarDate(date)} ${word}`;
        return (
          <View
            key={date}
            className={`day ${on ? 'on' : mark === 'open' ? '' : 'full'} ${!elder && isWeekend(date) ? 'weekend' : ''}`}
            {...aria(can ? role : 'img', label, can ? on : undefined)}
            {...(can ? { onClick: () => onChoose(date) } : {})}
          >
            <View className="day-week">{dayWord(date, today)}</View>
            <View className="day-date">{dateOf(date)}</View>
            <View className="day-lunar">{elder ? `农历${lunarDay(date)}` : lunarDay(date)}</View>
            <View className="day-word">{word}</View>
          </View>
        );
      })}
    </View>
  );
}
