/** Two weeks of days and the free hours of the chosen one, for a worker who books while standing up. */
import { View } from '@tarojs/components';
import { dayMarks } from '../../../../cloud/src/appointments/contract.constants';
import type { Answer } from '../../../shared/api/types';
import { civilDay, dateOf, dayWord } from '../../../shared/format/days';
import { clockTime } from '../../../shared/format/time';
import { aria } from '../../../shared/ui/aria';

type Day = Answer<'GET /desk/calendar'>['days'][number];

interface PickTimeProps {
  days: Day[];
  day: string | undefined;
  start: string | undefined;
  onDay: (day: string) => void;
  onStart: (start: string) => void;
}

export function PickTime({ days, day, start, onDay, onStart }: PickTimeProps) {
  const today = civilDay(new Date());
  const slots = days.find(({ date }) => date === day)?.slots.filter(({ left }) => left > 0) ?? [];
  return (
    <View>
      <View className="sec">哪一天</View>
      <View className="days">
        {days.map(({ date, mark }) => {
          const open = mark === 'open';
          const look = date === day ? 'on' : open ? '' : 'off';
          return (
            <View
              key={date}
              className={`day-one ${look}`}
              {...(open ? { onClick: () => onDay(date), ...aria('radio', undefined, date === day) } : {})}
            >
              <View>{dayWord(date, today)}</View>
              <View className="day-date">{dateOf(date)}</View>
              <View className="day-mark">{dayMarks[mark]}</View>
            </View>
          );
        })}
      </View>
      {day ? (
        <>
          <View className="sec">几点</View>
          <View className="hours">
            {slots.map((slot) => (
              <View
                key={slot.start}
                className={`hour ${slot.start === start ? 'on' : ''}`}
                {...aria('radio', undefined, slot.start === start)}
                onClick={() => onStart(slot.start)}
              >
                {clockTime(slot.start)}
              </View>
            ))}
          </View>
        </>
      ) : null}
    </View>
  );
}
