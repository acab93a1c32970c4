/** 我的预约: what needs an answer first, what is coming, what was. */
import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { call } from '../../../../shared/api/client';
import { AppointmentCard } from '../../../../shared/booking/appointment-card';
import { loadWaits } from '../../../../shared/booking/load-waits';
import { goInstead } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Choices, choicesOf } from '../../../../shared/ui/choices';
import { Page } from '../../../../shared/ui/page';
import { CardSkeleton, ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { WaitCard } from '../../components/wait-card';
import '../../booking.scss';

const views = { coming: '要来的', past: '以前的' };
type Side = keyof typeof views;

const loadView = async (view: Side, cursor?: string) => {
  const [page, waits] = await Promise.all([
    call('GET /appointments', { query: { view, limit: 20, ...(cursor ? { cursor } : {}) } }),
    view === 'coming' && !cursor ? loadWaits() : [],
  ]);
  return { ...page, view, waits };
};

export default function Bookings() {
  const asked = useParams().view;
  const [view, setView] = useState<Side>(asked === 'past' ? 'past' : 'coming');
  const { data, error, waiting, reload, set } = useLoad(() => loadView(view));
  const [more, setMore] = useState(false);
  useEffect(reload, [reload, view]);
  useReachBottom(() => {
    if (!data?.nextCursor || more) return;
    setMore(true);
    loadView(view, data.nextCursor)
      .then((next) => set({ ...next, waits: data.waits, items: [...data.items, ...next.items] }))
      .catch(() => undefined)
      .finally(() => setMore(false));
  });
  const shown = data?.view === view ? data : undefined;
  const count = shown && shown.comingCount > 0 ? ` ${shown.comingCount}` : '';
  const options = choicesOf({ ...views, coming: `${views.coming}${count}` });
  const foot = (
    <View className="foot">
      <Button size="lg" block icon="cal" onTap={() => goInstead('findBooking')}>
        再约一个
      </Button>
    </View>
  );
  return (
    <Page title="我的预约" back="back" className="booking" foot={foot}>
      <Choices className="mine-views" options={options} value={view} onChange={setView} />
      {error && !shown ? <LoadFailed error={error} kept="约好的都还在" onRetry={reload} /> : null}
      {!shown && waiting ? <ListSkeleton /> : null}
      {shown?.waits.map((entry) => (
        <WaitCard key={entry.id} entry={entry} onChanged={reload} />
      ))}
      {shown?.items.map((row) => (
        <AppointmentCard key={row.id} row={row} />
      ))}
      {more ? <CardSkeleton /> : null}
      {shown && shown.items.length + shown.waits.length === 0 ? (
        <Panel
          picture="empty"
          title={view === 'coming' ? '还没有约好的' : '还没有以前的预约'}
          words="想找人上门、找人聊聊，约个时间就行"
        />
      ) : null}
    </Page>
  );
}
