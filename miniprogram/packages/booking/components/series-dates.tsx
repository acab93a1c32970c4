/** The dates of a series, one line each: when, and how it stands when it is not simply booked. */
import { View } from '@tarojs/components';
import type { AppointmentRow } from '../../../shared/api/types';
import { AppointmentTag } from '../../../shared/booking/appointment-tag';
import { Leaf } from '../../../shared/booking/leaf';
import { monthDay, civilDay } from '../../../shared/format/days';
import { clockTime } from '../../../shared/format/time';
import { go } from '../../../shared/platform/navigate';
import { aria } from '../../../shared/ui/aria';
import { Icon } from '../../../shared/ui/icon';

const over = new Set(['done', 'missed', 'cancelled', 'lapsed']);

export function SeriesDates({ dates }: { dates: readonly AppointmentRow[] }) {
  return (
    <View className="list">
      {dates.map(({ id, start, state, provider }) => (
        <View
          key={id}
          className="lrow series-row"
          {...aria('button')}
          hoverClass="press"
          onClick={() => go('booking', { id })}
        >
          <Leaf start={start} muted={over.has(state)} />
          <View className="grow">
            <View className="booking-who">{`${monthDay(civilDay(start))} ${clockTime(start)}`}</View>
            {state === 'booked' ? (
              <View className="cap">{provider?.name}</View>
            ) : (
              <View className="booking-state">
                <AppointmentTag state={state} />
              </View>
            )}
          </View>
          <Icon name="right" className="lrow-go" />
        </View>
      ))}
    </View>
  );
}
