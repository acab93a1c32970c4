/** Before it is booked: the place is kept, questions, what to prepare, the policy in one sentence, and once or every week. */
import { View } from '@tarojs/components';
import { pointsPolicy } from '../../../../shared/booking/points';
import { goInstead } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import { aria } from '../../../../shared/ui/aria';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { Page } from '../../../../shared/ui/page';
import { Panel } from '../../../../shared/ui/state-page';
import { changeBooking, useBookingDraft, type BookingDraft } from '../../components/draft';
import { HoldStrip } from '../../components/hold-strip';
import { policyText } from '../../components/policy';
import { missingAnswer, Questions } from '../../components/questions';
import { SeriesPart } from '../../components/series-part';
import { plannedStarts } from '../../components/series-plan';
import { useBook } from '../../components/use-book';
import { useSeriesPreview } from '../../components/use-series';
import { What } from '../../components/what';
import '../../booking.scss';
import './index.scss';

/** People are visited again; rooms and counters are booked once. */
const canRepeat = ({ resource, kind }: BookingDraft['offer']) => resource === 'staff' && kind !== 'escort';

export default function Confirm() {
  const { from } = useParams();
  const draft = useBookingDraft((state) => state.draft);
  const { busy, trouble, book, canTell } = useBook();
  const series = useSeriesPreview(draft);
  if (!draft) {
    return (
      <Page title="确认预约" back="back" className="booking">
        <Panel
          picture="empty"
          title="没有正在填的预约"
          words="选一个服务和时间，再来确认"
          button={{ word: '去约', onTap: () => goInstead('findBooking') }}
        />
      </Page>
    );
  }
  const { offer, answers, start } = draft;
  const missing = missingAnswer(offer.questions, answers);
  const planned = series.preview ? plannedStarts(series.preview, draft.instead).length : 0;
  const word =
    offer.confirmation === 'staff'
      ? '送出，等工作人员确认'
      : draft.series && planned > 0
        ? `就这样约 ${planned} 次`
        : '就这样约';
  const foot = (
    <View className="foot">
      {trouble ? (
        <View className="strip accent took" {...aria('alert')}>
          <Icon name="alert" className="strip-icon" />
          <View className="grow">{trouble}</View>
        </View>
      ) : (
        <View className="cap center foot-why">{`约好后，到时${canTell ? '发微信' : ''}提醒您`}</View>
      )}
      <Button
        size="lg"
        block
        busy={busy && '正在约…'}
        disabled={missing !== undefined || (draft.series !== undefined && planned === 0)}
        onTap={() => void book(series.preview)}
      >
        {missing ? `先答：${missing.label}` : word}
      </Button>
    </View>
  );
  return (
    <Page title="确认预约" back="back" className="booking" mainClass="confirm" foot={foot}>
      <What draft={draft} fromCalendar={from === 'calendar'} />
      {draft.hold ? <HoldStrip until={draft.hold.until} /> : null}
      <View className="policy">
        <Icon name="shield" className="policy-icon" />
        <View className="grow">{`${policyText(offer.policy, start, new Date())}${pointsPolicy(offer)}`}</View>
      </View>
      <View className="confirm-cards">
        <Questions
          questions={offer.questions}
          answers={answers}
          onAnswer={(id, text) => changeBooking({ answers: { ...answers, [id]: text } })}
        />
        {offer.preparation ? (
          <View className="card">
            <View className="h">请您准备</View>
            <View>{offer.preparation}</View>
          </View>
        ) : null}
        {canRepeat(offer) ? <SeriesPart draft={draft} previewed={series} /> : null}
      </View>
    </Page>
  );
}
