/** Calling the roll at the door, with one hand and without a network: what was marked waits and is sent once. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { pickUpRelations } from '../../../../../cloud/src/activities/contract.constants';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import type { Body } from '../../../../shared/api/types';
import { clockTime, momentText } from '../../../../shared/format/time';
import { act, useOutbox } from '../../../../shared/session/outbox';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Page } from '../../../../shared/ui/page';
import { Sheet } from '../../../../shared/ui/sheet';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { Strip } from '../../../../shared/ui/strip';
import { showToast } from '../../../../shared/ui/toast';
import { QueueBar } from '../../../../shared/work/queue-bar';
import { sayDone } from '../../../../shared/work/use-act';
import { RollLine, type Line } from '../../components/roll-line';
import { Taught } from '../../components/taught';
import '../../components/course.scss';

type Marked = Pick<Body<'POST /desk/sessions/:id/roll'>, 'enrolmentId'>;

export default function Roll() {
  const { id = '' } = useRouter().params;
  const { data, error, waiting, reload } = useLoad(() => call('GET /desk/sessions/:id', { params: { id } }));
  const queue = useOutbox((state) => state.items);
  const [fetching, setFetching] = useState<Line>();
  const session = { id, title: data?.courseName ?? '点名' };
  const queued = (enrolmentId: string) =>
    queue.some(({ requestId, body }) => requestId === id && (body as Marked).enrolmentId === enrolmentId);
  const settle = (done: Promise<'sent' | 'queued'>, words: string) =>
    void done.then(
      (how) => {
        sayDone(how, words);
        if (how === 'sent') reload();
      },
      (reason: unknown) => {
        showToast({ words: wordsOf(reason), icon: 'alert' });
        reload();
      },
    );
  const happenedAt = () => new Date().toISOString();
  const mark = ({ enrolmentId, name }: Line, attendance: 'arrived' | 'absent') =>
    settle(
      act('POST /desk/sessions/:id/roll', session, { enrolmentId, attendance, happenedAt: happenedAt() }),
      attendance === 'arrived' ? `${name}到了` : `记下了，${name}没来`,
    );
  const leave = ({ enrolmentId, name }: Line, pickUpId?: string) => {
    setFetching(undefined);
    const body = { enrolmentId, ...(pickUpId ? { pickUpId } : {}), happenedAt: happenedAt() };
    settle(act('POST /desk/sessions/:id/leave', session, body), `${name}走了`);
  };
  return (
    <Page title="点名" back="back">
      <QueueBar />
      {error && !data ? <LoadFailed error={error} kept="点过的名都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={3} /> : null}
      {data ? (
        <>
          <View className="card">
            <View className="cap">{data.courseName}</View>
            <View className="lead">{`${momentText(data.start, new Date())} – ${clockTime(data.end)}`}</View>
            <View className="cap">{data.place}</View>
            <View className="roll-count mt8">{`来了 ${data.arrived} 人，共 ${data.expected} 人`}</View>
          </View>
          {data.state === 'cancelled' ? (
            <Strip tone="accent" icon="alert">
              这次课停了
            </Strip>
          ) : null}
          <View className="mt12">
            {data.roll.map((line) => (
              <RollLine
                key={line.enrolmentId}
                line={line}
                queued={queued(line.enrolmentId)}
                may={data.can.roll ?? false}
                onArrive={() => mark(line, 'arrived')}
                onAbsent={() => mark(line, 'absent')}
                onLeave={() => (line.child ? setFetching(line) : leave(line))}
              />
            ))}
          </View>
          {data.can.note ? <Taught session={data} onSaved={reload} /> : null}
        </>
      ) : null}
      {fetching ? (
        <Sheet label="谁来接" onClose={() => setFetching(undefined)}>
          <View className="title">{`谁来接${fetching.name}？`}</View>
          <View className="cap">只有监护人写下的人能接走，接走马上通知监护人</View>
          {fetching.pickUps.map(({ id: pickUpId, name, relation, phoneMasked }) => (
            <View key={pickUpId} className="mt12">
              <Button tone="s" size="lg" block onTap={() => leave(fetching, pickUpId)}>
                {`${name}（${pickUpRelations[relation]}）${phoneMasked.slice(-4)}`}
              </Button>
            </View>
          ))}
        </Sheet>
      ) : null}
    </Page>
  );
}
