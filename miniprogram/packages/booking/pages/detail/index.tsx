/** One booking: when, who, what to prepare, the story, and what can still be done. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { satisfactions } from '../../../../../cloud/src/requests/contract.constants';
import { call } from '../../../../shared/api/client';
import type { Appointment } from '../../../../shared/api/types';
import { costText } from '../../../../shared/booking/points';
import { go } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Cell } from '../../../../shared/ui/cell';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { AppealSheet } from '../../components/appeal-sheet';
import { CancelSheet } from '../../components/cancel-sheet';
import { Head } from '../../components/head';
import { History } from '../../components/history';
import { Person } from '../../components/person';
import { RateVisit } from '../../components/rate-visit';
import { Strike } from '../../components/strike';
import '../../booking.scss';
import './index.scss';

type Layer = 'rate' | 'cancel' | 'appeal';

const same = ({ offerId, provider, forOther, served }: Appointment) => ({
  offerId,
  ...(provider?.kind === 'staff' ? { staffId: provider.staffId } : {}),
  ...(forOther ? { forId: served.residentId, forName: served.name } : {}),
});
const again = (appointment: Appointment) => go('chooseTime', same(appointment));
const move = (appointment: Appointment) =>
  go('chooseTime', { ...same(appointment), movingId: appointment.id, start: appointment.start });

function Foot({ appointment, onRate }: { appointment: Appointment; onRate: () => void }) {
  const { can, state } = appointment;
  const button = can.rate ? (
    <Button size="lg" block onTap={onRate}>
      去评价
    </Button>
  ) : can.reschedule ? (
    <Button size="lg" block icon="cal" onTap={() => move(appointment)}>
      改个时间
    </Button>
  ) : state === 'underway' || state === 'held' ? null : (
    <Button size="lg" block icon="cal" onTap={() => again(appointment)}>
      再约一次
    </Button>
  );
  return button ? <View className="foot">{button}</View> : null;
}

function Facts({ appointment, open }: { appointment: Appointment; open: (layer: Layer) => void }) {
  const { answers, cost, number, can, rating, requestId, requestNumber, seriesId } = appointment;
  return (
    <View className="list mt12">
      {answers.map(({ label, text }) => (
        <Cell key={label} note={text}>
          {label}
        </Cell>
      ))}
      {rating ? <Cell value={satisfactions[rating.satisfaction as 1 | 2 | 3 | 4 | 5]}>您的评价</Cell> : null}
      {requestId ? (
        <Cell value={requestNumber} onTap={() => go('detail', { id: requestId })}>
          因为这件诉求约的
        </Cell>
      ) : null}
      {seriesId ? (
        <Cell note="约了好几次，这是其中一次" onTap={() => go('bookingSeries', { id: seriesId })}>
          定期来的，看每一次
        </Cell>
      ) : null}
      {cost ? (
        <Cell note={costText(cost)} {...(cost.mine ? { onTap: () => go('points') } : {})}>
          费用
        </Cell>
      ) : null}
      <Cell value={number}>预约编号</Cell>
      {can.rate || can.reschedule ? <Cell onTap={() => again(appointment)}>再约一次，还请这个人</Cell> : null}
      {can.cancel ? <Cell onTap={() => open('cancel')}>来不了，取消这次</Cell> : null}
    </View>
  );
}

export default function Detail() {
  const { id = '', rate } = useParams();
  const { data, error, waiting, reload, set } = useLoad(() =>
    call('GET /appointments/:id', { params: { id } }),
  );
  const [layer, setLayer] = useState<Layer | undefined>(rate ? 'rate' : undefined);
  const close = () => setLayer(undefined);
  const sheet = data && { appointment: data, onClose: close, onDone: set };
  return (
    <Page
      title="预约详情"
      back="back"
      className="booking"
      mainClass="booking-detail"
      foot={data ? <Foot appointment={data} onRate={() => setLayer('rate')} /> : null}
    >
      {error && !data ? <LoadFailed error={error} kept="约好的都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {data ? (
        <>
          <Head appointment={data} />
          <View className="card booking-person">
            <Person appointment={data} />
          </View>
          <Strike appointment={data} onAppeal={() => setLayer('appeal')} />
          {data.summary ? (
            <View className="card">
              <View className="h">这次做了什么</View>
              <View>{data.summary}</View>
            </View>
          ) : null}
          {data.preparation && data.can.cancel ? (
            <View className="card">
              <View className="h">请您准备</View>
              <View>{data.preparation}</View>
            </View>
          ) : null}
          <History appointment={data} />
          <Facts appointment={data} open={setLayer} />
        </>
      ) : null}
      {sheet && layer === 'rate' && data.can.rate ? <RateVisit {...sheet} /> : null}
      {sheet && layer === 'cancel' ? <CancelSheet {...sheet} /> : null}
      {sheet && layer === 'appeal' ? <AppealSheet {...sheet} /> : null}
    </Page>
  );
}
