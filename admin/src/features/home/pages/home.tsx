// The first page: one sentence that says what burns, numbers, the day, what to do first, what just happened, the week.
import { Link, useNavigate } from 'react-router';
import type { Answer } from '../../../shared/api/client';
import { useRead } from '../../../shared/api/hooks';
import { useMay, useStaff } from '../../../shared/auth/session';
import { clockTime, minuteOfDay, monthDay, weekday } from '../../../shared/format/time';
import { useNow } from '../../../shared/format/now';
import { nextStep } from '../../../shared/format/next-step';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Icon } from '../../../shared/ui/icon';
import { useKeys } from '../../../shared/ui/keys';
import { usePageTitle } from '../../../shared/ui/page-title';
import { CaseLinks } from '../components/case-links';
import { DayRuler } from '../components/day-ruler';
import { Feed } from '../components/feed';
import { FirstThings } from '../components/first-things';
import { Numbers } from '../components/numbers';
import { Week } from '../components/week';
import './home.css';

export function HomePage() {
  const home = useRead('GET /desk/home', {}, { refetchMs: 60_000 });
  const now = useNow();
  const staff = useStaff();
  const navigate = useNavigate();
  const day = `${monthDay(now)} ${weekday(now)}`;
  usePageTitle(
    '今天要紧的事',
    <>
      <b>今天要紧的事</b>
      <span className="sec">{day}</span>
    </>,
    day,
  );
  const first = home.data?.first[0];
  const step = first && nextStep(first.can, first.returnCount);
  useKeys(
    first && step?.action === 'accept' ? { a: () => void navigate(`/requests/${first.id}?do=accept`) } : {},
  );
  const mayRegister = useMay('requests.register');
  if (!home.data)
    return home.isError ? <Failed error={home.error} retry={() => void home.refetch()} /> : <Loading />;
  const { office, due, feed, week, counts } = home.data;
  return (
    <>
      <div className="row" style={{ marginBottom: 12 }}>
        <h1>{burning(home.data, staff.name, now)}</h1>
        <span className="sp" />
        <CaseLinks />
        {mayRegister && (
          <Link className="btn" to="/requests/new">
            <Icon name="plus" />
            代居民登记 <kbd aria-hidden>n</kbd>
          </Link>
        )}
      </div>
      <section className="card" aria-label="今天的数">
        <Numbers home={home.data} />
        <div className="rul">
          <div className="row sm wrap">
            <b>今天的到期时刻</b>
            <span className="sec">点一个时刻，看要到期的诉求</span>
            <span className="sp" />
            <span className="ter">
              {office.frames.length > 0
                ? `办公时间 ${office.frames.map(({ from, to }) => `${clockTime(from)}–${clockTime(to)}`).join('、')}`
                : '今天不办公'}
            </span>
          </div>
          <DayRuler office={office} due={due} now={now} />
        </div>
      </section>
      <div className="home-cols">
        <FirstThings rows={home.data.first.slice(0, 7)} open={counts.open} now={now} />
        <Feed entries={feed} unitName={staff.post.unitName} now={now} />
        <Week days={week} unitName={staff.post.unitName} now={now} />
      </div>
    </>
  );
}

/** 上午好，周岚。2件已经超时，午休前还有 3件要到期。 */
function burning({ counts, due, office }: Answer<'GET /desk/home'>, name: string, now: number): string {
  const minute = minuteOfDay(now);
  const hello =
    minute < 6 * 60 ? '您好' : minute < 12 * 60 ? '上午好' : minute < 18 * 60 ? '下午好' : '晚上好';
  const frame = office.frames.find(({ to }) => new Date(to).getTime() > now);
  const until = frame ? new Date(frame.to).getTime() : 0;
  const before = frame && minuteOfDay(frame.to) < 13 * 60 ? '午休前' : '下班前';
  const soon = due
    .filter(
      (entry) =>
        !entry.overdue && new Date(entry.at).getTime() > now && new Date(entry.at).getTime() <= until,
    )
    .reduce((sum, { count }) => sum + count, 0);
  const late = counts.overdue > 0 ? `${counts.overdue}件已经超时` : '没有超时的';
  return `${hello}，${name}。${late}，${soon > 0 ? `${before}还有 ${soon}件要到期` : `${before}没有要到期的`}。`;
}
