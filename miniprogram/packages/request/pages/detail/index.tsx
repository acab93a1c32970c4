/** One matter: where it stands, who has it, the whole story, and what the resident can still do. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../../../shared/api/client';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Cell } from '../../../../shared/ui/cell';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { AskBar } from '../../components/ask-bar';
import { Cancel } from '../../components/cancel';
import { Handler } from '../../components/handler';
import { OwnWords } from '../../components/own-words';
import { RateSheet } from '../../components/rate-sheet';
import { Reply } from '../../components/reply';
import { Standing } from '../../components/standing';
import { Story } from '../../components/story';
import { Visits } from '../../components/visits';
import './index.scss';

type Layer = 'rate' | 'words' | 'cancel';

export default function Detail() {
  const { id = '', rate } = useRouter().params;
  const { data, error, waiting, reload, set } = useLoad(() => call('GET /requests/:id', { params: { id } }));
  const [layer, setLayer] = useState<Layer | undefined>(rate ? 'rate' : undefined);
  const close = () => setLayer(undefined);
  const foot = !data ? null : data.can.rate ? (
    <View className="foot">
      <Button size="lg" block onTap={() => setLayer('rate')}>
        去评价
      </Button>
    </View>
  ) : data.can.supplement ? (
    <AskBar request={data} onSent={set} />
  ) : null;
  return (
    <Page title={data?.title ?? '诉求详情'} back="back" foot={foot} mainClass="detail">
      {error && !data ? <LoadFailed error={error} kept="您说的事社区那边都有" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton rows={2} /> : null}
      {data ? (
        <>
          <Standing request={data} />
          <Handler request={data} />
          <Visits visits={data.visits} />
          <Reply request={data} />
          <Story request={data} />
          <View className="list mt12">
            <Cell onTap={() => setLayer('words')}>看我原来说的话</Cell>
            <Cell value={data.number}>回执编号</Cell>
            {data.can.cancel ? <Cell onTap={() => setLayer('cancel')}>这件事不办了，撤回</Cell> : null}
          </View>
        </>
      ) : null}
      {data && layer === 'rate' && data.can.rate ? (
        <RateSheet request={data} onClose={close} onRated={set} />
      ) : null}
      {data && layer === 'words' ? <OwnWords request={data} onClose={close} /> : null}
      {data && layer === 'cancel' ? <Cancel request={data} onClose={close} onDone={set} /> : null}
    </Page>
  );
}
