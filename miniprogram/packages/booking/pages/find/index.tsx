/** 约社工: what is coming, what can be booked and when it is free, for oneself or for a senior of the family. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call } from '../../../../shared/api/client';
import { AppointmentCard } from '../../../../shared/booking/appointment-card';
import { useSeniors } from '../../../../shared/family/seniors';
import { go } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import { useLoad } from '../../../../shared/session/use-load';
import { aria } from '../../../../shared/ui/aria';
import { Icon } from '../../../../shared/ui/icon';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { ForWhom } from '../../components/for-whom';
import { loadMine, type Mine } from '../../components/load-mine';
import { OfferCard } from '../../components/offer-card';
import { Unfinished } from '../../components/unfinished';
import { WaitCard } from '../../components/wait-card';
import '../../booking.scss';
import './index.scss';

const shownAbove = 2;

function Coming({ mine, onChanged }: { mine: Mine; onChanged: () => void }) {
  const offered = mine.waits.filter(({ state }) => state === 'offered');
  const all = mine.comingCount + mine.waits.filter(({ state }) => state !== 'expired').length;
  return (
    <View>
      {offered.map((entry) => (
        <WaitCard key={entry.id} entry={entry} onChanged={onChanged} />
      ))}
      <View className="bk-sec">
        <View className="bk-sec-title">{mine.comingCount > 0 ? '接下来' : '我的预约'}</View>
        <View className="more cap" {...aria('button')} onClick={() => go('bookings')}>
          {all > 0 ? `全部 ${all}` : '以前的'}
          <Icon name="right" size={20} />
        </View>
      </View>
      {mine.coming.slice(0, shownAbove).map((row) => (
        <AppointmentCard key={row.id} row={row} />
      ))}
    </View>
  );
}

export default function Find() {
  const asked = useParams();
  const [forId, setForId] = useState<string | undefined>(asked.forId || undefined);
  const seniors = useSeniors();
  const senior = seniors.find(({ residentId }) => residentId === forId);
  const offers = useLoad(() => call('GET /offers', { query: forId ? { forId } : {} }));
  const mine = useLoad(() => loadMine(shownAbove));
  const { data, error, waiting, reload } = offers;
  useEffect(reload, [reload, forId]);
  const choose = (offerId: string) =>
    go('chooseTime', { offerId, ...(forId ? { forId, forName: senior?.name ?? '' } : {}) });
  return (
    <Page title="约社工" back="back" className="booking" mainClass="find">
      {mine.data ? <Coming mine={mine.data} onChanged={mine.reload} /> : null}
      <Unfinished />
      <View className="bk-sec">
        <View className="bk-sec-title">可以约的服务</View>
      </View>
      <ForWhom seniors={seniors} chosen={forId} onChoose={(one) => setForId(one?.residentId)} />
      {error && !data ? <LoadFailed error={error} kept="约好的都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton /> : null}
      {data?.items.map((offer) => (
        <OfferCard
          key={offer.id}
          offer={offer}
          onTap={() => (offer.refusal ? undefined : choose(offer.id))}
        />
      ))}
      {data && data.items.length === 0 ? (
        <Panel picture="empty" title="这里还没有可以约的服务" words="需要人上门，可以先告诉社区" />
      ) : null}
    </Page>
  );
}
