/** 几点: morning over afternoon; what is taken is said, in elder mode only what is free is shown. */
import { View } from '@tarojs/components';
import { clockTime } from '../../../shared/format/time';
import { useElder } from '../../../shared/session/session';
import { aria } from '../../../shared/ui/aria';
import type { Halves, Slot } from './weeks';

interface HoursProps {
  halves: readonly Halves[];
  chosen: string | undefined;
  /** Seats that are left are worth saying where several parties fit. */
  seats: boolean;
  onChoose: (start: string) => void;
}

function Hour({ slot, on, seats, onTap }: { slot: Slot; on: boolean; seats: boolean; onTap: () => void }) {
  const time = clockTime(slot.start);
  if (slot.left === 0) {
    return (
      <View className="hour full" {...aria('img', `${time} 已约`)}>
        已约
      </View>
    );
  }
  return (
    <View className={`hour ${on ? 'on' : ''}`} {...aria('radio', undefined, on)} onClick={onTap}>
      {time}
      {seats ? <View className="hour-left">{`剩 ${slot.left}`}</View> : null}
    </View>
  );
}

export function Hours({ halves, chosen, seats, onChoose }: HoursProps) {
  const elder = useElder();
  return (
    <View>
      {halves.map(({ word, slots }) => {
        const shown = elder ? slots.filter(({ left }) => left > 0) : slots;
        return (
          <View key={word} className="half">
            <View className="half-word">{word}</View>
            <View className="half-hours">
              {shown.map((slot) => (
                <Hour
                  key={slot.start}
                  slot={slot}
                  on={slot.start === chosen}
                  seats={seats}
                  onTap={() => onChoose(slot.start)}
                />
              ))}
              {shown.length === 0 ? <View className="half-none">约满了</View> : null}
            </View>
          </View>
        );
      })}
    </View>
  );
}
