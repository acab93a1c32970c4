// What has just happened, live from the server's stream.
import type { RequestAction } from '@constants/requests';
import { Link } from 'react-router';
import type { Answer } from '../../../shared/api/client';
import { useIsLive } from '../../../shared/api/stream';
import { clockTime, sameDay, shortMoment } from '../../../shared/format/time';
import { Icon, type IconName } from '../../../shared/ui/icon';

type Entry = Answer<'GET /desk/home'>['feed'][number];
interface Look {
  label: string;
  icon: IconName;
  ink: string;
  ground: string;
}

const blue = { ink: '#1456B8', ground: '#E9F0FA' };
const violet = { ink: '#5B3FA8', ground: '#F0ECFA' };
const green = { ink: '#0B6E5F', ground: '#E3F1EE' };
const good = { ink: '#2B7A0B', ground: '#EAF4E4' };
const due = { ink: '#B4530A', ground: '#FCF0E4' };
const bad = { ink: '#B42318', ground: '#FCECEA' };
const grey = { ink: '#55636B', ground: '#EEF1EE' };
const looks: Record<RequestAction, Look> = {
  submit: { label: '新诉求', icon: 'tray', ...blue },
  accept: { label: '受理', icon: 'stamp', ink: '#0E6484', ground: '#E4F1F6' },
  reject: { label: '不予', icon: 'slash', ink: '#7A4A1E', ground: '#F5EDE3' },
  assign: { label: '派单', icon: 'toperson', ...violet },
  claim: { label: '抢单', icon: 'toperson', ...violet },
  start: { label: '响应', icon: 'half', ...green },
  return: { label: '退回', icon: 'ret', ...due },
  transfer: { label: '转派', icon: 'toperson', ...violet },
  escalate: { label: '上报', icon: 'up', ...bad },
  resolve: { label: '办结', icon: 'okc', ...good },
  rate: { label: '评价', icon: 'star', ...green },
  close: { label: '结案', icon: 'box', ...grey },
  cancel: { label: '撤回', icon: 'undo', ...grey },
  note: { label: '进展', icon: 'chat', ...green },
  remind: { label: '提醒', icon: 'clock', ...due },
  breach: { label: '超时', icon: 'alert', ...bad },
  supplement: { label: '补充', icon: 'plus', ...blue },
  visit: { label: '预约', icon: 'clock', ...green },
};

export function Feed({ entries, unitName, now }: { entries: Entry[]; unitName: string; now: number }) {
  const live = useIsLive();
  return (
    <section className="card">
      <div className="hd">
        <h2>刚刚发生</h2>
        <span className="row sm sec" style={{ gap: 5 }}>
          <span className={live ? 'dot' : 'dot off'} />
          {live ? '实时' : '正在重连'}
        </span>
        <span className="sp" />
        <span className="sec sm">{unitName}</span>
      </div>
      <ul className="tl feed">
        {entries.slice(0, 5).map((entry) => (
          <FeedEntry key={`${entry.requestId} ${entry.at} ${entry.action}`} entry={entry} now={now} />
        ))}
        {entries.length === 0 && <li className="sec">今天还没有新动静。</li>}
      </ul>
    </section>
  );
}

function FeedEntry({ entry, now }: { entry: Entry; now: number }) {
  const look = looks[entry.action];
  const when = sameDay(entry.at, now) ? clockTime(entry.at) : shortMoment(entry.at, now);
  return (
    <li>
      <span className="nd" style={{ color: look.ink, background: look.ground }}>
        <Icon name={look.icon} />
      </span>
      <div className="el">
        <div className="row">
          <b className="sm what" style={{ color: look.ink }}>
            {look.label}
          </b>
          <Link to={`/requests/${entry.requestId}`} className="el sp plain">
            {entry.title}
          </Link>
          <span className="ter sm">{when}</span>
        </div>
        <div className="sm sec el more">{entry.text}</div>
      </div>
    </li>
  );
}
