/** 我的事: what waits for the resident on top, each row with state, person and next time. */
import { ScrollView } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../shared/api/client';
import type { ResidentRequestRow } from '../../shared/api/types';
import { go } from '../../shared/platform/navigate';
import { setCounts } from '../../shared/session/counts';
import { useDraft, isEmpty } from '../../shared/session/draft';
import { useLoad } from '../../shared/session/use-load';
import { Choices } from '../../shared/ui/choices';
import { Page } from '../../shared/ui/page';
import { CardSkeleton, ListSkeleton } from '../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../shared/ui/state-page';
import { Strip } from '../../shared/ui/strip';
import { DraftWaiting } from './draft-waiting';
import { MatterCard } from './matter-card';
import { MyBookings } from './my-bookings';
import { OfferedPlaces } from './my-waits';
import { useMyBookings } from './use-my-bookings';
import './index.scss';

const over = new Set(['closed', 'rejected', 'cancelled', 'merged']);
const filters = {
  all: { word: '全部', keep: () => true },
  open: { word: '正在办', keep: (row: ResidentRequestRow) => !over.has(row.state) && !row.waitsForMe },
  mine: { word: '等您评价', keep: (row: ResidentRequestRow) => row.waitsForMe },
  closed: { word: '已结束', keep: (row: ResidentRequestRow) => over.has(row.state) },
};
type Filter = keyof typeof filters;

async function loadPage(cursor?: string) {
  const answer = await call('GET /requests', {
    query: { view: 'all', limit: 30, ...(cursor ? { cursor } : {}) },
  });
  setCounts({ matters: answer.openCount });
  return answer;
}

/** What waits for the resident first; the order of the server otherwise. */
const waitingFirst = (rows: ResidentRequestRow[]) =>
  [...rows].sort((a, b) => Number(b.waitsForMe) - Number(a.waitsForMe));

export default function Matters() {
  const { data, error, waiting, reload, set } = useLoad(() => loadPage());
  const [filter, setFilter] = useState<Filter>('all');
  const [more, setMore] = useState(false);
  const bookings = useMyBookings();
  const draft = useDraft();
  useReachBottom(() => {
    if (!data?.nextCursor || more) return;
    setMore(true);
    loadPage(data.nextCursor)
      .then((next) => set({ ...next, items: [...data.items, ...next.items] }))
      .catch(() => undefined)
      .finally(() => setMore(false));
  });
  const rows = waitingFirst(data?.items ?? []);
  const shown = rows.filter(filters[filter].keep);
  const wordOf = (name: Filter) => {
    const count = name === 'open' || name === 'mine' ? rows.filter(filters[name].keep).length : 0;
    return count > 0 ? `${filters[name].word} ${count}` : filters[name].word;
  };
  return (
    <Page tab="matters" heading="我的事">
      <ScrollView scrollX enhanced showScrollbar={false} className="filters">
        <Choices
          className="filters-row"
          options={(Object.keys(filters) as Filter[]).map((name) => [name, wordOf(name)] as const)}
          value={filter}
          onChange={setFilter}
        />
      </ScrollView>
      {bookings && (filter === 'all' || filter === 'open') ? <OfferedPlaces waits={bookings.waits} /> : null}
      {isEmpty(draft) ? null : <DraftWaiting draft={draft} />}
      {bookings && filter !== 'closed' ? (
        <MyBookings data={bookings} waitingOnly={filter === 'mine'} />
      ) : null}
      {error && data ? (
        <Strip tone="accent" icon="offline">
          {error.offline ? '没有网络，下面是上次看到的' : '没更新成，下面是上次看到的'}
        </Strip>
      ) : null}
      {error && !data ? <LoadFailed error={error} kept="您说的事社区那边都有" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton /> : null}
      {shown.map((row) => (
        <MatterCard key={row.id} row={row} />
      ))}
      {more ? <CardSkeleton /> : null}
      {data && shown.length === 0 ? (
        <Panel
          picture="empty"
          title={filter === 'closed' ? '还没有办完的事' : '现在没有正在办的事'}
          words="家里、楼里、路上有事，说一声就行"
          button={{ word: '我要反映 / 求助', icon: 'mic', onTap: () => go('submit') }}
        />
      ) : null}
    </Page>
  );
}
