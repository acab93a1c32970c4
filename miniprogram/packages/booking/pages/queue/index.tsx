/** 排队等空位: which days, which part of the day; a place that comes free is offered in turn and kept for a while. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  dayParts,
  waitOfferMinutes,
  type DayPart,
} from '../../../../../cloud/src/appointments/contract.constants';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { newKey } from '../../../../shared/api/key';
import { civilDay } from '../../../../shared/format/days';
import { goInstead } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import { askToTell, useTemplates } from '../../../../shared/session/subscribe';
import { Button } from '../../../../shared/ui/button';
import { Choices, choicesOf } from '../../../../shared/ui/choices';
import { Page } from '../../../../shared/ui/page';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { showToast } from '../../../../shared/ui/toast';
import { ChooseSkeleton } from '../../components/choose-skeleton';
import { queueKinds } from '../../components/told';
import { useChoice, type Asked } from '../../components/use-choice';
import { Wall } from '../../components/wall';
import { WeekSwitch } from '../../components/week-switch';
import { monthText, weeksOf } from '../../components/weeks';
import '../../booking.scss';

const mostDays = 14;
const keptFor = waitOfferMinutes % 60 === 0 ? `${waitOfferMinutes / 60} 小时` : `${waitOfferMinutes} 分钟`;

function useQueue(asked: Asked, staffId: string | undefined, day: string | undefined) {
  const [dates, setDates] = useState<string[]>(day ? [day] : []);
  const [part, setPart] = useState<DayPart>('any');
  const [busy, setBusy] = useState(false);
  const templates = useTemplates(queueKinds);
  const toggle = (date: string) =>
    setDates((before) =>
      before.includes(date)
        ? before.filter((one) => one !== date)
        : [...before, date].sort().slice(0, mostDays),
    );
  const join = async () => {
    if (busy || dates.length === 0) return;
    setBusy(true);
    await askToTell((templates ?? []).filter(({ remaining }) => remaining === 0)).catch(() => false);
    try {
      await call('POST /waitlist', {
        key: newKey(),
        body: {
          offerId: asked.offerId ?? '',
          dates,
          part,
          ...(staffId ? { staffId } : {}),
          ...(asked.forId ? { forId: asked.forId } : {}),
        },
      });
      showToast({ words: '排上了，有空位马上告诉您', icon: 'clock' });
      goInstead('bookings');
    } catch (error) {
      showToast({ words: `${wordsOf(error)}。您选的都还在`, icon: 'alert' });
    } finally {
      setBusy(false);
    }
  };
  const canTell = templates !== undefined && templates.length > 0;
  return { dates, toggle, part, setPart, busy, join, canTell };
}

export default function Queue() {
  const params = useParams();
  const { day, ...asked } = params;
  const { ground, calendar, worker } = useChoice(asked);
  const queue = useQueue(asked, worker?.staffId, day);
  const [turned, setTurned] = useState<number>();
  const today = civilDay(new Date());
  const weeks = weeksOf(calendar.days ?? [], today);
  const wished = weeks.findIndex((week) => week.some(({ date }) => date === day));
  const index = turned ?? Math.max(0, wished);
  const cells = weeks[index] ?? [];
  const failed = ground.error ?? calendar.error;
  const chosen = queue.dates;
  const foot = (
    <View className="foot">
      <View className="cap center foot-why">
        {`有空位${queue.canTell ? '发微信' : ''}告诉您，替您留 ${keptFor}`}
      </View>
      <Button
        size="lg"
        block
        busy={queue.busy && '正在排…'}
        disabled={chosen.length === 0}
        onTap={() => void queue.join()}
      >
        {chosen.length === 0 ? '先选哪天能来' : `排队等空位（${chosen.length} 天）`}
      </Button>
    </View>
  );
  return (
    <Page title="排队等空位" back="back" className="booking" mainClass="choose" foot={foot}>
      {ground.data ? (
        <View className="lead">
          {worker ? `${ground.data.offer.name}，等${worker.name}` : `${ground.data.offer.name}，谁都行`}
        </View>
      ) : null}
      {failed && !calendar.days ? (
        <LoadFailed error={failed} kept="还没排上，什么都没丢" onRetry={ground.reload} />
      ) : null}
      {calendar.days ? (
        <>
          <View className="bk-sec">
            <View className="bk-sec-title">
              哪几天
              <View className="sp" />
              {monthText(cells, today)}
            </View>
            <WeekSwitch weeks={weeks} index={index} today={today} onChoose={setTurned} />
          </View>
          <Wall
            cells={cells}
            today={today}
            chosen={chosen}
            chosenWord="可以"
            takes={({ mark }) => mark === 'full'}
            several
            onChoose={queue.toggle}
          />
          <View className="cap mt8">约满的日子可以排队，能多选；有空的直接去约</View>
          <View className="bk-sec">
            <View className="bk-sec-title">什么时候</View>
          </View>
          <Choices options={choicesOf(dayParts)} value={queue.part} onChange={queue.setPart} />
        </>
      ) : failed ? null : (
        <ChooseSkeleton whole={false} />
      )}
    </Page>
  );
}
