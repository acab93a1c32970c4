/** 定期来: every week or two, how many times; shows beforehand what works, what clashes and what is free instead. */
import { View } from '@tarojs/components';
import type { Series } from '../../../shared/api/types';
import { bookingTime } from '../../../shared/booking/words';
import { civilDay, weekdayText } from '../../../shared/format/days';
import { aria } from '../../../shared/ui/aria';
import { Icon } from '../../../shared/ui/icon';
import { Stepper } from './stepper';
import { changeBooking, type BookingDraft } from './draft';

interface SeriesProps {
  draft: BookingDraft;
  preview?: Series;
  busy: boolean;
  trouble?: string;
}

const rhythms = [
  { weeks: 0, word: '只约这次' },
  { weeks: 1, word: '每周来' },
  { weeks: 2, word: '两周一次' },
];
const leastTimes = 2;
const mostTimes = 16;
const usualTimes = 8;

function Clash({ clash, draft }: { clash: Series['clashes'][number]; draft: BookingDraft }) {
  const now = new Date();
  const chosen = draft.instead?.[clash.start];
  const choose = (start: string) =>
    changeBooking({ instead: { ...draft.instead, [clash.start]: start === chosen ? '' : start } });
  return (
    <View className="clash">
      <View className="row clash-line">
        <Icon name="alert" className="clash-icon" />
        <View className="grow">{`${bookingTime(clash.start, now)}：${clash.reason}`}</View>
      </View>
      {clash.instead.length > 0 ? (
        <>
          <View className="cap">改成这个时间？不选就少来这一次</View>
          <View className="chips mt8">
            {clash.instead.map((start) => (
              <View
                key={start}
                className={`chip ${start === chosen ? 'on' : ''}`}
                {...aria('radio', undefined, start === chosen)}
                onClick={() => choose(start)}
              >
                {bookingTime(start, now)}
              </View>
            ))}
          </View>
        </>
      ) : (
        <View className="cap">那一周没有别的空，就少来这一次</View>
      )}
    </View>
  );
}

function Preview({ preview, draft }: { preview: Series; draft: BookingDraft }) {
  const now = new Date();
  return (
    <View className="series-preview">
      <View className="row">
        <Icon name="done" className="series-ok" />
        <View className="grow">{`约得上 ${preview.booked.length} 次`}</View>
      </View>
      {preview.booked.map(({ id, start, provider }) => (
        <View key={id} className="series-date">
          {provider ? `${bookingTime(start, now)}，${provider.name}` : bookingTime(start, now)}
        </View>
      ))}
      {preview.clashes.map((clash) => (
        <Clash key={clash.start} clash={clash} draft={draft} />
      ))}
    </View>
  );
}

export function SeriesPart({ draft, preview, busy, trouble }: SeriesProps) {
  const { series, start } = draft;
  const every = series?.everyWeeks ?? 0;
  const weekday = weekdayText(civilDay(start));
  return (
    <View className="card">
      <View className="h">以后也来吗</View>
      <View className="chips mt8">
        {rhythms.map(({ weeks, word }) => (
          <View
            key={word}
            className={`chip ${weeks === every ? 'on' : ''}`}
            {...aria('radio', undefined, weeks === every)}
            onClick={() =>
              changeBooking({
                series: weeks ? { everyWeeks: weeks, times: series?.times ?? usualTimes } : undefined,
                instead: {},
              })
            }
          >
            {word}
          </View>
        ))}
      </View>
      {series ? (
        <>
          <View className="row series-times">
            <View className="grow lead">
              {`${series.everyWeeks === 1 ? '每' : '每两周的'}${weekday}，共 ${series.times} 次`}
            </View>
            <Stepper
              value={series.times}
              unit="次"
              least={leastTimes}
              most={mostTimes}
              onChange={(times) => changeBooking({ series: { ...series, times }, instead: {} })}
            />
          </View>
          {preview ? <Preview preview={preview} draft={draft} /> : null}
          {!preview && !trouble ? (
            <View className="cap">{busy ? '正在看哪几次有空…' : '先答完上面的问题，再看哪几次有空'}</View>
          ) : null}
          {trouble ? <View className="msg err">{trouble}</View> : null}
        </>
      ) : null}
    </View>
  );
}
