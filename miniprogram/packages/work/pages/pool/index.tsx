/** 抢单池: work of the unit that nobody has taken yet. */
import { View } from '@tarojs/components';
import { call } from '../../../../shared/api/client';
import { useLoad } from '../../../../shared/session/use-load';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { FirstWord } from '../../../../shared/work/first-word';
import { JobCard } from '../../../../shared/work/job-card';
import { QueueBar } from '../../../../shared/work/queue-bar';
import { useAct } from '../../../../shared/work/use-act';

export default function Pool() {
  const { data, error, waiting, reload } = useLoad(() =>
    call('GET /desk/requests', { query: { view: 'pool', sort: 'due', limit: 50 } }),
  );
  const { answering, start, close } = useAct(reload);
  return (
    <Page title="抢单池" back="back">
      <QueueBar />
      {error && !data ? <LoadFailed error={error} kept="池里的事都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton /> : null}
      <View>
        {data?.items.map((job) => (
          <JobCard key={job.id} job={job} onAct={(action) => start(job, action)} />
        ))}
      </View>
      {data && data.items.length === 0 ? (
        <Panel picture="empty" title="池里没有事" words="有新的，谁先抢到归谁" />
      ) : null}
      {answering ? <FirstWord job={answering} onClose={close} onDone={reload} /> : null}
    </Page>
  );
}
