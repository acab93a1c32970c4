/** Where a booking stands: the state in words and colour, then the time as the loudest thing. */
import { View } from '@tarojs/components';
import { placeKinds } from '../../../../cloud/src/appointments/contract.constants';
import type { Appointment } from '../../../shared/api/types';
import { AppointmentTag } from '../../../shared/booking/appointment-tag';
import { Leaf } from '../../../shared/booking/leaf';
import { bookingDay, lengthText } from '../../../shared/booking/words';
import { civilDay, lunarDate } from '../../../shared/format/days';
import { clockTime } from '../../../shared/format/time';

const over = new Set(['done', 'missed', 'cancelled', 'lapsed']);

export function Head({ appointment }: { appointment: Appointment }) {
  const { state, start, end, offerName, placeKind, place, party, forOther, served } = appointment;
  const day = civilDay(start);
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  const facts = [
    offerName,
    placeKinds[placeKind],
    lengthText(minutes),
    ...(party > 1 ? [`${party} 人`] : []),
  ];
  const past = over.has(state);
  return (
    <View className="card head">
      <View className="row head-top">
        <AppointmentTag state={state} />
        {forOther ? <View className="cap">{`替${served.name}约的`}</View> : null}
      </View>
      <View className="booking-line">
        <Leaf start={start} muted={past} />
        <View className="grow">
          <View
            className={`head-time ${past ? '' : 'due'}`}
          >{`${bookingDay(day, new Date())} ${clockTime(start)}`}</View>
          <View className="cap">{`农历${lunarDate(day)}`}</View>
        </View>
      </View>
      <View className="head-facts">{facts.join('，')}</View>
      <View className="cap">{place}</View>
    </View>
  );
}
