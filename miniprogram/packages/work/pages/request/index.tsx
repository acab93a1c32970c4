/** A worker's view of one request: limits, words, place, story; the buttons are what the server allows. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../../../shared/api/client';
import { useOutbox } from '../../../../shared/session/outbox';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Page } from '../../../../shared/ui/page';
import { Sheet } from '../../../../shared/ui/sheet';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { Cell } from '../../../../shared/ui/cell';
import { FirstWord } from '../../../../shared/work/first-word';
import { actionIcons, actionWord, allowed, type ActionName } from '../../../../shared/work/next-action';
import { QueueBar } from '../../../../shared/work/queue-bar';
import { useAct } from '../../../../shared/work/use-act';
import { Facts } from '../../components/facts';
import { Limits } from '../../components/limits';
import { Steps } from '../../components/steps';
import { Visits } from '../../components/visits';
import './index.scss';

export default function WorkRequest() {
  const { id = '' } = useRouter().params;
  const { data, error, waiting, reload } = useLoad(() => call('GET /desk/requests/:id', { params: { id } }));
  const queued = useOutbox(({ items }) =>
    items.some(({ requestId, refused }) => requestId === id && !refused),
  );
  const { answering, start, close } = useAct(reload);
  const [more, setMore] = useState(false);
  const [first, ...others] = data ? allowed(data.can) : [];
  // Who only may add a note has nothing to do here: it stands below the story, not in the thumb's way.
  const onlyNote = first === 'note' && others.length === 0;
  const take = (action: ActionName) => {
    setMore(false);
    if (data) start(data, action);
  };
  const foot = queued ? (
    <View className="foot">
      <Button tone="queued" size="lg" block icon="cloudup">
        待发送，有网自动送出
      </Button>
    </View>
  ) : first && !onlyNote ? (
    <View className="foot">
      <View className="row">
        {others.length > 0 ? (
          <Button tone="s" size="lg" onTap={() => setMore(true)}>
            更多
          </Button>
        ) : null}
        <Button size="lg" grow icon={actionIcons[first]} onTap={() => take(first)}>
          {actionWord(first)}
        </Button>
      </View>
    </View>
  ) : null;
  return (
    <Page title={data?.title ?? '诉求'} back="back" foot={foot}>
      <QueueBar />
      {error && !data ? <LoadFailed error={error} kept="派给您的事都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {data ? (
        <>
          <Limits request={data} />
          <Facts request={data} />
          <Visits request={data} />
          <Steps request={data} />
          {onlyNote && !queued ? (
            <View className="list mt12">
              <Cell icon={actionIcons.note} onTap={() => take('note')}>
                {actionWord('note')}
              </Cell>
            </View>
          ) : null}
        </>
      ) : null}
      {more ? (
        <Sheet label="还可以" onClose={() => setMore(false)}>
          <View className="title">还可以</View>
          <View className="sheet-body">
            {others.map((action) => (
              <Cell key={action} icon={actionIcons[action]} onTap={() => take(action)}>
                {actionWord(action)}
              </Cell>
            ))}
          </View>
        </Sheet>
      ) : null}
      {answering ? <FirstWord job={answering} onClose={close} onDone={reload} /> : null}
    </Page>
  );
}
