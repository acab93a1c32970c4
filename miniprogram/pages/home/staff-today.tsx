/** A worker's home: today's work, what is due soonest on top. */
import { aria } from '../../shared/ui/aria';
import { View } from '@tarojs/components';
import { call } from '../../shared/api/client';
import type { Answer } from '../../shared/api/types';
import { minutesLeft } from '../../shared/format/time';
import { platform } from '../../shared/platform';
import { go } from '../../shared/platform/navigate';
import { setCounts } from '../../shared/session/counts';
import { unlessOffline } from '../../shared/session/kept-today';
import { setDuty } from '../../shared/session/duty';
import { useSession } from '../../shared/session/session';
import { useLoad } from '../../shared/session/use-load';
import { useReloadWhenSent } from '../../shared/session/use-reload-when-sent';
import { Avatar } from '../../shared/ui/avatar';
import { Page } from '../../shared/ui/page';
import { ListSkeleton } from '../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../shared/ui/state-page';
import { Strip } from '../../shared/ui/strip';
import { Alerts } from '../../shared/work/alerts';
import { loadDay, type WorkerDay } from '../../shared/work/day';
import { FirstWord } from '../../shared/work/first-word';
import { JobCard } from '../../shared/work/job-card';
import { QueueBar } from '../../shared/work/queue-bar';
import { useAct } from '../../shared/work/use-act';
import { FollowUpCard, VisitCard } from '../../shared/work/visit-card';
import { TodaysLessons } from './todays-lessons';

type Requests = Answer<'GET /desk/today'>;
interface Today extends Requests {
  day: WorkerDay;
}

/** Without a network the list of the last time is still the list to work by. */
async function loadToday(): Promise<Today> {
  const requests = await unlessOffline(
    async () => {
      const answer = await call('GET /desk/today', {});
      platform.store.set('today', answer);
      return answer;
    },
    () => platform.store.get('today') as Requests | undefined,
  );
  const today = { ...requests, day: await loadDay() };
  setCounts({ work: entriesOf(today).length });
  return today;
}

const over = new Set(['done', 'unanswered', 'missed']);
const openStops = ({ day }: Today) => day.stops.filter(({ state }) => !over.has(state));

/** Requests by when they are due, visits by when they begin, what is to be asked after by its day: soonest first. */
function entriesOf(today: Today) {
  const late = '9999';
  return [
    ...today.items.map((job) => ({ at: job.nextClock?.dueAt ?? late, job })),
    ...openStops(today).map((stop) => ({ at: stop.state === 'underway' ? '' : stop.start, stop })),
    ...today.day.followUps.map((visit) => ({ at: visit.dueAt, visit })),
  ].sort((one, other) => one.at.localeCompare(other.at));
}

function Who({ count }: { count: number | undefined }) {
  const staff = useSession((session) => session.me?.staff);
  const onDuty = staff?.onDuty ?? false;
  return (
    <>
      <Avatar name={staff?.name ?? ''} size={36} />
      <View className="lead">{count === undefined ? '今天' : `今天 ${count} 件`}</View>
      <View
        className={`tag plain ${onDuty ? '' : 'away'}`}
        {...aria('switch', '在岗', onDuty)}
        onClick={() => setDuty(!onDuty)}
      >
        {onDuty ? '在岗' : '离岗'}
      </View>
    </>
  );
}

const soon = 60;

/** Both kinds of work, as the list shows them. */
function countsOf(today: Today, now: Date) {
  const stops = openStops(today);
  const near = stops.filter(({ start }) => minutesLeft(start, now) <= soon);
  return {
    dueSoon: today.dueSoon + near.length,
    dueToday: today.dueToday + stops.length + today.day.followUps.length,
  };
}

export function StaffToday() {
  const { data, error, waiting, reload } = useLoad(loadToday);
  useReloadWhenSent(reload);
  const { answering, start, close } = useAct(reload);
  const entries = data ? entriesOf(data) : [];
  const counts = data && countsOf(data, new Date());
  return (
    <Page tab="home" left={<Who count={data && entries.length} />}>
      <QueueBar />
      {counts ? (
        <View className="today-top">
          <View className="h">先到期的在上面</View>
          <View className="cap">
            {`快到期 ${counts.dueSoon}`}
            <View className="sp" />
            {`今天内 ${counts.dueToday}`}
          </View>
        </View>
      ) : null}
      <TodaysLessons />
      {error && !data ? <LoadFailed error={error} kept="派给您的事都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton /> : null}
      {entries.map((entry) => {
        if ('stop' in entry) return <VisitCard key={entry.stop.id} stop={entry.stop} />;
        if ('visit' in entry) return <FollowUpCard key={entry.visit.id} visit={entry.visit} />;
        const { job } = entry;
        return <JobCard key={job.id} job={job} onAct={(action) => start(job, action)} />;
      })}
      {data && entries.length === 0 ? (
        <Panel picture="empty" title="今天没有要办的事" words="有新的会马上告诉您" />
      ) : null}
      {data ? (
        <Strip tone="tint" icon="people" more="去看看" onTap={() => go('pool')}>
          {data.poolCount > 0 ? `抢单池里有 ${data.poolCount} 件没人接` : '抢单池'}
        </Strip>
      ) : null}
      {data ? <Alerts /> : null}
      {answering ? <FirstWord job={answering} onClose={close} onDone={reload} /> : null}
    </Page>
  );
}
