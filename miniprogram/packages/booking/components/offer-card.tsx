/** One thing that can be booked: what it is, how long, where, the first free time, or why it is not for this person. */
import { View } from '@tarojs/components';
import { placeKinds } from '../../../../cloud/src/appointments/contract.constants';
import type { OfferCard as Offer } from '../../../shared/api/types';
import { kindIcons } from '../../../shared/booking/looks';
import { shortPriceText } from '../../../shared/booking/points';
import { bookingTime, lengthText } from '../../../shared/booking/words';
import { aria } from '../../../shared/ui/aria';
import { Icon } from '../../../shared/ui/icon';

function State({ offer }: { offer: Offer }) {
  if (offer.refusal) return <View className="offer-no">{offer.refusal}</View>;
  if (!offer.earliest) return <View className="offer-no">约满了，可以排队等空位</View>;
  return <View className="offer-yes">{`最早 ${bookingTime(offer.earliest, new Date())}`}</View>;
}

export function OfferCard({ offer, onTap }: { offer: Offer; onTap: () => void }) {
  const where = offer.places.map((place) => placeKinds[place]).join('、');
  return (
    <View
      className={`card offer ${offer.refusal ? 'shut' : ''}`}
      {...aria('button')}
      hoverClass="press"
      onClick={onTap}
    >
      <View className="offer-top">
        <View className={`offer-icon kd-${offer.kind}`}>
          <Icon name={kindIcons[offer.kind]} />
        </View>
        <View className="grow">
          <View className="offer-name">{offer.name}</View>
          <View className="cap">
            {where}
            <View className="sp" />
            {lengthText(offer.durationMinutes)}
          </View>
          <View className={offer.price > 0 ? 'offer-price' : 'cap'}>{shortPriceText(offer)}</View>
        </View>
        {offer.refusal ? null : <Icon name="right" className="lrow-go" />}
      </View>
      <View className="offer-words">{offer.summary}</View>
      <State offer={offer} />
    </View>
  );
}
