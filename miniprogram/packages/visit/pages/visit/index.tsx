/** One visit: who and where, the running time, what was written; the next act at the thumb. Works without a network. */
import { View } from '@tarojs/components';
import { appointmentStates } from '../../../../../cloud/src/appointments/contract.constants';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { newKey } from '../../../../shared/api/key';
import { stateLooks } from '../../../../shared/booking/looks';
import { clockTime, momentText } from '../../../../shared/format/time';
import { go } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import { useOutbox } from '../../../../shared/session/outbox';
import { useLoad } from '../../../../shared/session/use-load';
import { useReloadWhenSent } from '../../../../shared/session/use-reload-when-sent';
import { Icon } from '../../../../shared/ui/icon';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { Strip } from '../../../../shared/ui/strip';
import { showToast } from '../../../../shared/ui/toast';
import { loadVisit, type VisitFacts } from '../../../../shared/work/day';
import { QueueBar } from '../../../../shared/work/queue-bar';
import { refusedOf, withQueued } from '../../../../shared/work/visit-state';
import { FollowUpLine, RecordCard } from '../../components/record-card';
import { Tried } from '../../components/tried';
import { Timer } from '../../components/timer';
import { useSheets } from '../../components/use-sheets';
import { useVisitAct } from '../../components/use-visit-act';
import { Facts } from '../../components/visit-facts';
import { VisitFoot } from '../../components/visit-foot';
import { VisitSheets } from '../../components/visit-sheets';
import '../../components/visit.scss';

function Top({ visit }: { visit: VisitFacts }) {
  const row = visit.whole ?? visit.stop;
  const { icon, tone } = stateLooks[visit.state];
  if (!row) return null;
  return (
    <View className="visit-top">
      <View className={`tag st-${tone}`}>
        <Icon name={icon} className="tag-icon" />
        {appointmentStates[visit.state].staff}
      </View>
      <View className="h">{`${momentText(row.start, new Date())} – ${clockTime(row.end)}`}</View>
    </View>
  );
}

export default function Visit() {
  const { id = '' } = useParams();
  const { data, error, waiting, reload } = useLoad(() => loadVisit(id));
  const items = useOutbox((state) => state.items);
  useReloadWhenSent(reload, id);
  const { sheet, show } = useSheets();
  const visit = data && withQueued(data, items);
  const row = data?.whole ?? data?.stop;
  const title = row ? `${data?.stop?.name ?? row.nameMasked}，${row.offerName}` : '';
  const doing = useVisitAct(visit && { id, title });
  const refused = refusedOf(id, items);
  const confirm = () =>
    void call('POST /desk/appointments/:id/confirm', { params: { id }, body: {}, key: newKey() }).then(
      () => {
        showToast({ words: '确认了，居民马上收到' });
        reload();
      },
      (reason: unknown) => showToast({ words: wordsOf(reason), icon: 'alert' }),
    );
  const checkOut = () =>
    doing.run({
      act: 'check-out',
      body: {},
      then: (done) => {
        reload();
        if (done === 'sent') show('after');
      },
    });
  const goOn = () => {
    if (visit?.next === 'record') go('visitRecord', { id });
    else if (visit?.next === 'checkOut') checkOut();
    else if (visit?.next === 'confirm') confirm();
    else show(visit?.next);
  };
  const foot = visit ? (
    <VisitFoot visit={visit} busy={doing.busy} onNext={goOn} onMore={() => show('more')} />
  ) : null;
  return (
    <Page title={row?.offerName ?? '预约'} back="back" foot={foot}>
      <QueueBar />
      {error && !data ? <LoadFailed error={error} kept="今天的预约都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {refused ? <Strip tone="bad" icon="alert">{`没送成：${refused.refused}。请重新做这一步`}</Strip> : null}
      {visit ? (
        <>
          <Top visit={visit} />
          {visit.state === 'underway' && visit.checkedInAt ? <Timer from={visit.checkedInAt} /> : null}
          <Facts visit={visit} />
          <Tried attempts={visit.attempts} />
          {visit.whole?.record ? <RecordCard record={visit.whole.record} /> : null}
          {visit.whole?.followUp ? <FollowUpLine followUp={visit.whole.followUp} /> : null}
          <VisitSheets visit={visit} sheet={sheet} doing={doing} show={show} onDone={reload} />
        </>
      ) : null}
    </Page>
  );
}
