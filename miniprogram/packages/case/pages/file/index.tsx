/** A worker's view of a person's case file: goals with their values, what was done last, private notes. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { storyKinds } from '../../../../../cloud/src/cases/contract.constants';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { momentText } from '../../../../shared/format/time';
import { useOutbox } from '../../../../shared/session/outbox';
import { useLoad } from '../../../../shared/session/use-load';
import { useReloadWhenSent } from '../../../../shared/session/use-reload-when-sent';
import { Button } from '../../../../shared/ui/button';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { Timeline } from '../../../../shared/ui/timeline';
import { showToast } from '../../../../shared/ui/toast';
import { QueueBar } from '../../../../shared/work/queue-bar';
import { GoalCard } from '../../components/goal-card';
import { loadFile, type CaseFile, type Goal, type Loaded } from '../../components/load-file';
import { MeasureSheet } from '../../components/measure-sheet';
import { Person } from '../../components/person';
import { PrivateNotes, WriteNote } from '../../components/private-notes';
import './index.scss';

export default function File() {
  const { id, residentId } = useRouter().params;
  const { data, error, waiting, reload } = useLoad(() =>
    loadFile({ ...(id ? { id } : {}), ...(residentId ? { residentId } : {}) }),
  );
  useReloadWhenSent(reload, data?.file?.id ?? id);
  const [goal, setGoal] = useState<Goal>();
  const [writing, setWriting] = useState(false);
  const file = data?.file;
  const foot = file?.can.note ? (
    <View className="foot">
      <Button size="lg" block icon="pen" onTap={() => setWriting(true)}>
        写私密记录
      </Button>
    </View>
  ) : null;
  return (
    <Page title="个案" back="back" foot={foot}>
      <QueueBar />
      {error && !data ? <LoadFailed error={error} kept="个案都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={3} /> : null}
      {data && !file ? (
        <Panel
          picture="empty"
          title="这位居民还没有个案"
          words="要一起做一段时间的事，请在电脑上为居民开案"
        />
      ) : null}
      {data && file ? <Whole file={file} story={data.story} onGoal={setGoal} onDone={reload} /> : null}
      {file && goal ? (
        <MeasureSheet file={file} goal={goal} onClose={() => setGoal(undefined)} onDone={reload} />
      ) : null}
      {file && writing ? <WriteNote file={file} onClose={() => setWriting(false)} onDone={reload} /> : null}
    </Page>
  );
}

interface WholeProps {
  file: CaseFile;
  story: Loaded['story'];
  onGoal: (goal: Goal) => void;
  onDone: () => void;
}

function Whole({ file, story, onGoal, onDone }: WholeProps) {
  const now = new Date();
  const items = useOutbox((state) => state.items);
  const isQueued = (goal: Goal) => items.some(({ about, refused }) => !refused && about === goal.id);
  return (
    <>
      <Person file={file} now={now} />
      <HandOver file={file} onDone={onDone} />
      {file.plan.map((goal) => (
        <GoalCard
          key={goal.id}
          goal={goal}
          queued={isQueued(goal)}
          now={now}
          onMeasure={file.can.measure ? () => onGoal(goal) : undefined}
        />
      ))}
      {file.plan.length === 0 ? <View className="cap mt12">还没有定目标</View> : null}
      <PrivateNotes file={file} now={now} />
      <View className="sec mt12">最近做过的</View>
      <View className="card mt8">
        <Timeline
          moments={story.map(({ id, at, kind, title, text, by }, index) => ({
            id,
            when: index === 0 ? ('now' as const) : ('past' as const),
            time: [momentText(at, now), by].filter(Boolean).join(' '),
            title: kind === 'case' || kind === 'note' ? title : `${storyKinds[kind]}：${title}`,
            extra: text ? <View className="cap case-words">{text}</View> : null,
          }))}
        />
      </View>
    </>
  );
}

function HandOver({ file, onDone }: { file: CaseFile; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const { handOver, can } = file;
  if (!handOver) return null;
  const accept = () => {
    setBusy(true);
    call('POST /desk/cases/:id/accept', { params: { id: file.id }, body: { version: file.version } })
      .then(
        () => showToast({ words: '接手了，这份个案由您负责' }),
        (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }),
      )
      .finally(() => {
        setBusy(false);
        onDone();
      });
  };
  return (
    <View className="card mt12">
      <View className="lead">{`${handOver.by}想交给${handOver.to.name}`}</View>
      <View className="case-words">{handOver.why}</View>
      <View className="cap mt8">还没完的事</View>
      <View className="case-words">{handOver.openMatters}</View>
      {can.accept ? (
        <View className="mt12">
          <Button block busy={busy && '正在送出…'} onTap={accept}>
            接手，由我负责
          </Button>
          <View className="cap mt8">不接手请在电脑上回复</View>
        </View>
      ) : null}
    </View>
  );
}
