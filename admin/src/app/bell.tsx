// The bell: unread notices, the list of them, mark as read.
import type { Notification } from '@contract/notifications';
import { notificationKinds, type NoticeSubject } from '@constants/notifications';
import { Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead, useWrite } from '../shared/api/hooks';
import { dayAndTime } from '../shared/format/time';
import { Icon } from '../shared/ui/icon';
import './bell.css';

export function Bell() {
  const [open, setOpen] = useState(false);
  const list = useRead('GET /desk/notifications', { query: { limit: 20 } }, { refetchMs: 120_000 });
  const unread = list.data?.unread ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      styles={{ container: { padding: 0 } }}
      content={<Notices items={list.data?.items ?? []} unread={unread} onLeave={() => setOpen(false)} />}
    >
      <button type="button" className="bell" aria-label={`提醒，${unread}条未读`} aria-expanded={open}>
        <Icon name="bell" size="l" />
        {unread > 0 && <i>{unread > 99 ? '99+' : unread}</i>}
      </button>
    </Popover>
  );
}

function Notices(props: { items: Notification[]; unread: number; onLeave: () => void }) {
  const { items, unread, onLeave } = props;
  const read = useWrite('POST /desk/notifications/read');
  return (
    <section className="notices" aria-label="提醒">
      <div className="hd">
        <h2>提醒</h2>
        <span className="sec sm">{unread > 0 ? `${unread}条未读` : '都看过了'}</span>
        <span className="sp" />
        {unread > 0 && (
          <button type="button" className="link" onClick={() => read.mutate({ body: { all: true } })}>
            全部标为已读
          </button>
        )}
      </div>
      <ul>
        {items.map((item) => (
          <Notice
            key={item.id}
            item={item}
            onOpen={() => {
              if (!item.read) read.mutate({ body: { ids: [item.id] } });
              onLeave();
            }}
          />
        ))}
        {items.length === 0 && <li className="sec none">还没有提醒。有新派单、到期、超时会在这里。</li>}
      </ul>
    </section>
  );
}

/** The page of what a notice is about. */
const pages: Record<NoticeSubject, string> = {
  request: 'requests',
  case: 'cases',
  appointment: 'appointments',
};

function Notice({ item, onOpen }: { item: Notification; onOpen: () => void }) {
  const words = (
    <>
      <span className="row">
        <b className={item.urgent ? 'bad sm' : 'pri sm'}>{notificationKinds[item.kind]}</b>
        <span className={item.read ? 'el sp sec' : 'el sp b'}>{item.title}</span>
        <span className="ter sm nw">{dayAndTime(item.at, Date.now())}</span>
      </span>
      <span className="sm sec">{item.body}</span>
    </>
  );
  return (
    <li className={item.read ? '' : 'new'}>
      {item.about ? (
        <Link to={`/${pages[item.about.kind]}/${item.about.id}`} onClick={onOpen}>
          {words}
        </Link>
      ) : (
        <button type="button" onClick={onOpen}>
          {words}
        </button>
      )}
    </li>
  );
}
