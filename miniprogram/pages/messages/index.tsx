/** 消息: everything that was told, also what WeChat could not deliver; a worker has a second list for work. */
import type { NoticeSubject } from '../../../cloud/src/notifications/contract.constants';
import { aria } from '../../shared/ui/aria';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call } from '../../shared/api/client';
import type { Notification } from '../../shared/api/types';
import { shortMoment } from '../../shared/format/time';
import { go } from '../../shared/platform/navigate';
import { setCounts } from '../../shared/session/counts';
import { useSession } from '../../shared/session/session';
import { useLoad } from '../../shared/session/use-load';
import { Choices } from '../../shared/ui/choices';
import { Icon, type IconName } from '../../shared/ui/icon';
import { Page } from '../../shared/ui/page';
import { ListSkeleton } from '../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../shared/ui/state-page';
import './index.scss';

type Side = 'me' | 'work';

const icons: Record<Notification['kind'], IconName> = {
  requestProgress: 'working',
  requestResolved: 'done',
  requestAssigned: 'assigned',
  requestDue: 'clock',
  requestBreached: 'alert',
  requestEscalated: 'alert',
  urgentPage: 'alert',
  appointmentBooked: 'cal',
  appointmentReminder: 'clock',
  appointmentChanged: 'cal',
  appointmentAssigned: 'assigned',
  waitlistOffered: 'spark',
  activityNotice: 'book',
  caseHandOver: 'assigned',
  caseReview: 'list',
};

async function loadSide(side: Side) {
  const answer = await call(side === 'me' ? 'GET /me/notifications' : 'GET /desk/notifications', {
    query: { limit: 50 },
  });
  setCounts({ unread: answer.unread });
  return answer;
}
const markRead = async (side: Side, which: { ids: string[] } | { all: true }) => {
  const { unread } = await call(
    side === 'me' ? 'POST /me/notifications/read' : 'POST /desk/notifications/read',
    { body: which },
  );
  setCounts({ unread });
};

function Row({ item, onOpen }: { item: Notification; onOpen: () => void }) {
  return (
    <View
      className={`message ${item.read ? '' : 'new'}`}
      {...aria('button')}
      hoverClass="press"
      onClick={onOpen}
    >
      <View className={`message-icon ${item.urgent ? 'hot' : ''}`}>
        <Icon name={icons[item.kind]} />
      </View>
      <View className="grow">
        <View className="message-title">{item.title}</View>
        <View className="cap">{item.body}</View>
        <View className="cap message-foot">
          {shortMoment(item.at, new Date())}
          {item.read ? null : <View className="message-new">没看过</View>}
        </View>
      </View>
    </View>
  );
}

/** Case files are the workers' alone: nobody is told of one as a resident. */
const pageOf: Record<
  NoticeSubject,
  Record<Side, 'detail' | 'workRequest' | 'booking' | 'visit' | 'caseFile'>
> = {
  request: { me: 'detail', work: 'workRequest' },
  appointment: { me: 'booking', work: 'visit' },
  case: { me: 'caseFile', work: 'caseFile' },
} as const;

export default function Messages() {
  const isStaff = useSession((session) => session.me?.staff !== undefined);
  const atWork = useSession((session) => session.me?.staff !== undefined && !session.asResident);
  const [side, setSide] = useState<Side>(atWork ? 'work' : 'me');
  const { data, error, waiting, reload, set } = useLoad(() => loadSide(side));
  useEffect(reload, [reload, side]);
  const open = (item: Notification) => {
    if (!item.read) void markRead(side, { ids: [item.id] }).catch(() => undefined);
    if (item.kind === 'waitlistOffered') go('bookings');
    else if (item.about) go(pageOf[item.about.kind][side], { id: item.about.id });
    else reload();
  };
  const readAll = () => {
    if (data) set({ ...data, unread: 0, items: data.items.map((item) => ({ ...item, read: true })) });
    void markRead(side, { all: true }).catch(reload);
  };
  return (
    <Page tab="messages" heading="消息">
      <View className="row message-top">
        {isStaff ? (
          <Choices
            className="grow"
            options={[
              ['work', '工作'],
              ['me', '我自己的'],
            ]}
            value={side}
            onChange={setSide}
          />
        ) : (
          <View className="cap grow">{data && data.unread > 0 ? `${data.unread} 条没看过` : ''}</View>
        )}
        {data && data.unread > 0 ? (
          <View className="chip" {...aria('button')} onClick={readAll}>
            都看过了
          </View>
        ) : null}
      </View>
      {error && !data ? <LoadFailed error={error} kept="消息都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton /> : null}
      {data && data.items.length > 0 ? (
        <View className="list">
          {data.items.map((item) => (
            <Row key={item.id} item={item} onOpen={() => open(item)} />
          ))}
        </View>
      ) : null}
      {data && data.items.length === 0 ? (
        <Panel picture="empty" title="还没有消息" words="您说的事有进展，就会放在这里" />
      ) : null}
    </Page>
  );
}
