// Five numbers, each a link to the list behind it.
import { Link } from 'react-router';
import type { Answer } from '../../../shared/api/client';
import { lasting, minuteOfDay } from '../../../shared/format/time';
import { Icon, type IconName } from '../../../shared/ui/icon';

type Home = Answer<'GET /desk/home'>;

export function Numbers({ home }: { home: Home }) {
  const { counts, oldestOverdueMinutes: late, oldestWaitingMinutes: waiting } = home;
  return (
    <div className="kpis">
      <Number
        view="overdue"
        icon="alert"
        tone={counts.overdue > 0 ? 'bad' : ''}
        name="正在超时"
        count={counts.overdue}
        more={late === undefined ? '没有超时的' : `最久 ${lasting(late * 60_000)}`}
      />
      <Number
        view="dueToday"
        icon="clock"
        tone={counts.dueToday > 0 ? 'due' : ''}
        name="今天到期"
        count={counts.dueToday}
        more={dueSplit(home)}
      />
      <Number
        view="returned"
        icon="ret"
        tone={counts.returned > 0 ? 'due' : ''}
        name="退回给我"
        count={counts.returned}
        more={counts.returned > 0 ? '要重新指定承办' : '没有退回的'}
      />
      <Number
        view="toAssign"
        icon="toperson"
        tone=""
        name="待派单"
        count={counts.toAssign}
        more="受理了还没有承办人"
      />
      <Number
        view="toAccept"
        icon="tray"
        tone=""
        name="待受理"
        count={counts.toAccept}
        more={waiting === undefined ? '没有在等的' : `最早一件已等 ${lasting(waiting * 60_000)}`}
      />
    </div>
  );
}

/** 午休前 3件，下班前 8件 */
function dueSplit({ due, now }: Home): string {
  const upcoming = due.filter((entry) => !entry.overdue && entry.at >= now);
  const total = upcoming.reduce((sum, { count }) => sum + count, 0);
  const morning = upcoming
    .filter(({ at }) => minuteOfDay(at) <= 12 * 60)
    .reduce((sum, { count }) => sum + count, 0);
  if (minuteOfDay(now) >= 12 * 60) return `下班前 ${total}件`;
  return `午休前 ${morning}件，下班前 ${total - morning}件`;
}

interface Props {
  view: string;
  icon: IconName;
  tone: 'bad' | 'due' | '';
  name: string;
  count: number;
  more: string;
}

function Number({ view, icon, tone, name, count, more }: Props) {
  return (
    <Link to={`/requests?view=${view}`} className={`kpi ${tone}`}>
      <span className="kt">
        <Icon name={icon} />
        {name}
      </span>
      <span className="kn">
        {count.toLocaleString('zh-CN')}
        <em>件</em>
        <Icon name="right" />
      </span>
      <span className="ks">{more}</span>
    </Link>
  );
}
