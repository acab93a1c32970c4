/** 哪一天 and 几点; a day that is full offers the queue. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { bookingDay, lengthText } from '../../../shared/booking/words';
import { civilDay, dayWord } from '../../../shared/format/days';
import { clockTime } from '../../../shared/format/time';
import { FullDay, FullWeek, NothingOpen } from './full';
import { Hours } from './hours';
import { Part } from './part';
import type { PartName } from './parts';
import type { Choice } from './use-choice';
import { Wall } from './wall';
import { WeekSwitch } from './week-switch';
import { firstFree, halvesOf, monthText, weeksOf } from './weeks';

interface WhenProps {
  choice: Choice;
  part: PartName;
  onOpen: (part: PartName) => void;
}

export function When({ choice, part, onOpen }: WhenProps) {
  const { calendar, day, start, setDay, setStart, ground } = choice;
  const [turned, setTurned] = useState<number>();
  const now = new Date();
  const today = civilDay(now);
  const days = calendar.days ?? [];
  const weeks = weeksOf(days, today);
  const index =
    turned ??
    Math.max(
      0,
      weeks.findIndex((week) => week.some(({ date }) => date === day)),
    );
  const cells = weeks[index] ?? [];
  const turn = (to: number) => {
    setTurned(to);
    const free = weeks[to]?.find(({ date }) => firstFree(days, date));
    if (free) setDay(free.date);
  };
  const shownDay = day && cells.some(({ date }) => date === day) ? day : undefined;
  const offer = ground.data?.offer;
  if (!cells.some(({ mark }) => mark === 'open' || mark === 'full')) return <NothingOpen days={days} />;
  return (
    <View>
      <Part
        title={
          <>
            哪一天
            <View className="sp" />
            {monthText(cells, today)}
          </>
        }
        right={<WeekSwitch weeks={weeks} index={index} today={today} onChoose={turn} />}
        chosen={day ? bookingDay(day, now) : '还没选'}
        change="换一天"
        open={part === 'day'}
        onOpen={() => onOpen('day')}
      >
        <Wall
          cells={cells}
          today={today}
          chosen={shownDay ? [shownDay] : []}
          chosenWord={start ? '选好' : '约满'}
          takes={({ mark }) => mark === 'open' || mark === 'full'}
          onChoose={(date) => {
            setTurned(index);
            setDay(date);
            onOpen('hour');
          }}
        />
        {shownDay || cells.some(({ mark }) => mark === 'open') ? null : <FullWeek />}
      </Part>
      {shownDay ? (
        <Part
          title={
            <>
              几点
              <View className="sp" />
              {dayWord(shownDay, today)}
            </>
          }
          right={
            <View className="bk-sec-note">{lengthText(calendar.minutes ?? offer?.durationMinutes ?? 0)}</View>
          }
          chosen={start ? clockTime(start) : '约满了'}
          change="换时间"
          open={part === 'hour'}
          onOpen={() => onOpen('hour')}
        >
          {firstFree(days, shownDay) ? (
            <Hours
              halves={halvesOf(days, shownDay)}
              chosen={start}
              seats={offer?.resource === 'room' && offer.partyMax > 1}
              onChoose={setStart}
            />
          ) : (
            <FullDay day={shownDay} />
          )}
        </Part>
      ) : null}
    </View>
  );
}
