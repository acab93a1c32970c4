/** 定期来: every week or two, how many times; shows beforehand what works, what clashes and what is free instead. */
import { View } from '@tarojs/components';
import { bookingDay } from '../../../shared/booking/words';
import { addDays, civilDay, weekdayText } from '../../../shared/format/days';
import { Choices } from '../../../shared/ui/choices';
import { changeBooking, type BookingDraft } from './draft';
import { leastTimes, timesOpen } from './series-plan';
import { SeriesPreview } from './series-preview';
import { Stepper } from './stepper';
import type { SeriesPreviewed } from './use-series';

const usualTimes = 8;
const once = [0, '只约这次'] as const;
const rhythms = [
  [1, '每周来'],
  [2, '两周一次'],
] as const;

export function SeriesPart({ draft, previewed }: { draft: BookingDraft; previewed: SeriesPreviewed }) {
  const { series, start, offer } = draft;
  const { preview, busy, trouble } = previewed;
  const now = new Date();
  const open = rhythms.filter(([everyWeeks]) => timesOpen(draft, everyWeeks, now) >= leastTimes);
  if (open.length === 0) return null;
  const choose = (everyWeeks: number) => {
    const times = Math.min(series?.times ?? usualTimes, timesOpen(draft, everyWeeks, now));
    changeBooking({ series: everyWeeks ? { everyWeeks, times } : undefined, instead: {} });
  };
  const most = series ? timesOpen(draft, series.everyWeeks, now) : 0;
  const until = bookingDay(addDays(civilDay(now), offer.horizonDays), now);
  return (
    <View className="card">
      <View className="h">以后也来吗</View>
      <Choices<number>
        className="mt8"
        options={[once, ...open]}
        value={series?.everyWeeks ?? 0}
        onChange={choose}
      />
      {series ? (
        <>
          <View className="row series-times">
            <View className="grow lead">
              {`${series.everyWeeks === 1 ? '每' : '每两周的'}${weekdayText(civilDay(start))}`}
            </View>
            <Stepper
              value={series.times}
              unit="次"
              least={leastTimes}
              most={most}
              onChange={(times) => changeBooking({ series: { ...series, times }, instead: {} })}
            />
          </View>
          {series.times === most ? (
            <View className="cap">{`日历开放到${until}，最多 ${most} 次`}</View>
          ) : null}
          {preview ? <SeriesPreview preview={preview} draft={draft} /> : null}
          {!preview && !trouble ? (
            <View className="cap">{busy ? '正在看哪几次有空…' : '先答完上面的问题，再看哪几次有空'}</View>
          ) : null}
          {trouble ? <View className="msg err">{trouble}</View> : null}
        </>
      ) : null}
    </View>
  );
}
