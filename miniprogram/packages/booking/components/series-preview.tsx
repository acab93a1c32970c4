/** Date by date what a series comes to; a clash offers what is free instead. */
import { View } from '@tarojs/components';
import type { Series } from '../../../shared/api/types';
import { priceText } from '../../../shared/booking/points';
import { bookingTime } from '../../../shared/booking/words';
import { civilDay } from '../../../shared/format/days';
import { clockTime } from '../../../shared/format/time';
import { Choices } from '../../../shared/ui/choices';
import { Icon } from '../../../shared/ui/icon';
import { changeBooking, type BookingDraft } from './draft';
import { plannedStarts } from './series-plan';

type Clashing = Series['clashes'][number];

function Clash({ clash, draft }: { clash: Clashing; draft: BookingDraft }) {
  const now = new Date();
  const { start: date, reason, instead } = clash;
  const sameDay = instead.some((start) => civilDay(start) === civilDay(date));
  const free = instead.map((start) => [start, sameDay ? clockTime(start) : bookingTime(start, now)] as const);
  const choose = (start: string) => changeBooking({ instead: { ...draft.instead, [date]: start } });
  return (
    <View className="clash">
      <View className="row clash-line">
        <Icon name="alert" className="clash-icon" />
        <View className="grow">{`${bookingTime(date, now)}，${reason}`}</View>
      </View>
      <View className="cap">
        {free.length === 0 ? '这次就不来了' : `${sameDay ? '那天' : '前后'}这些时间有空：`}
      </View>
      {free.length > 0 ? (
        <Choices
          className="mt8"
          options={[...free, ['', '这次不来']]}
          value={draft.instead?.[date] ?? ''}
          onChange={choose}
        />
      ) : null}
    </View>
  );
}

export function SeriesPreview({ preview, draft }: { preview: Series; draft: BookingDraft }) {
  const now = new Date();
  const { booked, clashes } = preview;
  const { offer, instead } = draft;
  const count = plannedStarts(preview, instead).length;
  const who = booked[0]?.provider?.name;
  const lines = [
    ...booked.map(({ start }) => ({ start, clash: undefined })),
    ...clashes.map((clash) => ({ start: clash.start, clash })),
  ].sort((a, b) => a.start.localeCompare(b.start));
  return (
    <View className="series-preview">
      <View className="h">{`一共来 ${count} 次${who ? `，都是${who}` : ''}`}</View>
      {offer.price ? (
        <View className="cap">{`一共 ${priceText({ ...offer, price: offer.price * count })}`}</View>
      ) : null}
      {lines.map(({ start, clash }) =>
        clash ? (
          <Clash key={start} clash={clash} draft={draft} />
        ) : (
          <View key={start} className="row series-date">
            <Icon name="done" className="series-ok" />
            <View className="grow">{bookingTime(start, now)}</View>
          </View>
        ),
      )}
    </View>
  );
}
