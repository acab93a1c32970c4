/** 定期预约: every date of a series on one page; a date opens to be moved or cancelled, the rest can be cancelled together. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import type { Answer, Appointment, AppointmentRow } from '../../../../shared/api/types';
import { bookingTime, providerText } from '../../../../shared/booking/words';
import { useParams } from '../../../../shared/platform/params';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { showToast } from '../../../../shared/ui/toast';
import { CancelSheet } from '../../components/cancel-sheet';
import { SeriesDates } from '../../components/series-dates';
import '../../booking.scss';

type Dates = Answer<'GET /appointments/series/:id'>;

const coming = ({ state, start }: AppointmentRow) =>
  (state === 'booked' || state === 'pending') && Date.parse(start) > Date.now();

function Summary({ offerName, items }: Dates) {
  const ahead = items.filter(coming);
  const [next] = ahead;
  const other = items[0]?.forOther;
  return (
    <View className="card">
      <View className="h">{other ? `${offerName}，替${other}约的` : offerName}</View>
      {next ? (
        <>
          <View className="series-next due">{`下一次 ${bookingTime(next.start, new Date())}`}</View>
          <View>{`${providerText(next)}，还要来 ${ahead.length} 次`}</View>
        </>
      ) : (
        <View>都过去了，没有要来的</View>
      )}
    </View>
  );
}

/** The next date is asked for whole: until when cancelling is free, and what it costs after that. */
function useCancelRest(dates: Dates | undefined) {
  const [first, setFirst] = useState<Appointment>();
  const [busy, setBusy] = useState(false);
  const ahead = dates?.items.filter(coming) ?? [];
  const [next] = ahead;
  const ask = () => {
    if (!next || busy) return;
    setBusy(true);
    call('GET /appointments/:id', { params: { id: next.id } })
      .then(setFirst, (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }))
      .finally(() => setBusy(false));
  };
  return { first, rest: ahead.length, busy, ask, close: () => setFirst(undefined) };
}

export default function Series() {
  const { id = '' } = useParams();
  const { data, error, waiting, reload } = useLoad(() =>
    call('GET /appointments/series/:id', { params: { id } }),
  );
  const cancelling = useCancelRest(data);
  const foot =
    cancelling.rest > 0 ? (
      <View className="foot">
        <Button tone="s" size="lg" block busy={cancelling.busy && '请稍等…'} onTap={cancelling.ask}>
          {`剩下的 ${cancelling.rest} 次都不来了`}
        </Button>
      </View>
    ) : null;
  return (
    <Page title="定期预约" back="back" className="booking" foot={foot}>
      {error && !data ? <LoadFailed error={error} kept="约好的都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={4} /> : null}
      {data ? (
        <>
          <Summary {...data} />
          <View className="cap series-how">点开哪一次，可以改时间或取消那一次</View>
          <SeriesDates dates={data.items} />
        </>
      ) : null}
      {cancelling.first ? (
        <CancelSheet
          appointment={cancelling.first}
          rest={cancelling.rest}
          onClose={cancelling.close}
          onDone={reload}
        />
      ) : null}
    </Page>
  );
}
