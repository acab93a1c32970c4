/** What is being booked: the calendar leaf, who comes where, and one tap to another time. */
import { View } from '@tarojs/components';
import { placeKinds, type PlaceKind } from '../../../../cloud/src/appointments/contract.constants';
import { Leaf } from '../../../shared/booking/leaf';
import { priceText } from '../../../shared/booking/points';
import { bookingTime, lengthText, meetingText } from '../../../shared/booking/words';
import { goBack, goInstead } from '../../../shared/platform/navigate';
import { Cell } from '../../../shared/ui/cell';
import { Choices } from '../../../shared/ui/choices';
import { changeBooking, type BookingDraft } from './draft';
import { Stepper } from './stepper';

const otherTime = ({ offer, worker, senior, start }: BookingDraft) =>
  goInstead('chooseTime', {
    offerId: offer.id,
    start,
    ...(worker ? { staffId: worker.id } : {}),
    ...(senior ? { forId: senior.id, forName: senior.name } : {}),
  });

const placeWords: Record<PlaceKind, string> = { ...placeKinds, home: '到家里', phone: '打电话' };

export function What({ draft, fromCalendar }: { draft: BookingDraft; fromCalendar: boolean }) {
  const { offer, start, party, placeKind, senior, worker, hold } = draft;
  const room = offer.resource === 'room';
  const who = hold?.provider ?? worker?.name ?? (room ? offer.name : '工作人员');
  return (
    <View className="list">
      <View className="lrow what">
        <Leaf start={start} />
        <View className="grow">
          <View className="lead">{bookingTime(start, new Date())}</View>
          <View>{meetingText({ who, room, placeKind, forName: senior?.name })}</View>
          <View className="cap">{`${offer.name}，${lengthText(offer.durationMinutes)}`}</View>
        </View>
      </View>
      {offer.places.length > 1 ? (
        <View className="lrow place-row">
          <View className="lab">在哪里</View>
          <Choices
            className="grow"
            options={offer.places.map((place) => [place, placeWords[place]] as const)}
            value={placeKind}
            onChange={(place) => changeBooking({ placeKind: place })}
          />
        </View>
      ) : null}
      {offer.partyMax > 1 ? (
        <View className="lrow">
          <View className="lab grow">来几个人</View>
          <Stepper
            value={party}
            unit="人"
            least={1}
            most={offer.partyMax}
            onChange={(count) => changeBooking({ party: count })}
          />
        </View>
      ) : null}
      <Cell value={priceText(offer)}>{offer.price && draft.series ? '每次费用' : '费用'}</Cell>
      {senior ? <Cell value={`${senior.name}（由您代约）`}>给谁约</Cell> : null}
      <Cell onTap={() => (fromCalendar ? goBack() : otherTime(draft))}>换个时间或换人</Cell>
    </View>
  );
}
