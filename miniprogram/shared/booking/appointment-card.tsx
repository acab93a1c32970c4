/** One booking in a list: its calendar leaf, the hour and who comes, the state when it is not simply booked. */
import { View } from '@tarojs/components';
import type { AppointmentRow } from '../api/types';
import { clockTime } from '../format/time';
import { go } from '../platform/navigate';
import { aria } from '../ui/aria';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { AppointmentTag } from './appointment-tag';
import { Leaf } from './leaf';
import { providerText } from './words';

const over = new Set(['done', 'missed', 'cancelled', 'lapsed']);

export function AppointmentCard({ row }: { row: AppointmentRow }) {
  const { id, start, state, offerName, place, placeKind, forOther, seriesId, waitsForMe } = row;
  const past = over.has(state);
  const notes = [
    offerName,
    ...(placeKind === 'centre' && place ? [place] : []),
    ...(seriesId ? ['定期'] : []),
    ...(forOther ? [`替${forOther}约的`] : []),
  ];
  const rate = waitsForMe && state === 'done';
  return (
    <View
      className={`card booking-card ${waitsForMe ? 'waits' : ''}`}
      {...aria('button')}
      hoverClass="press"
      onClick={() => go('booking', { id })}
    >
      <View className="booking-line">
        <Leaf start={start} muted={past} />
        <View className="grow">
          <View className="booking-who">{`${clockTime(start)} ${providerText(row)}`}</View>
          <View className="cap">{notes.join('，')}</View>
          {state === 'booked' ? null : (
            <View className="booking-state">
              <AppointmentTag state={state} />
            </View>
          )}
        </View>
        {rate ? null : <Icon name="right" className="lrow-go" />}
      </View>
      {rate ? (
        <View className="booking-do">
          <View className="cap grow">请您说说这次怎么样</View>
          <View onClick={(event) => event.stopPropagation()}>
            <Button size="sm" onTap={() => go('booking', { id, rate: '1' })}>
              去评价
            </Button>
          </View>
        </View>
      ) : null}
    </View>
  );
}
