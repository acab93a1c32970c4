/** The receipt: who has it, until when, and the offer to be told by WeChat. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import received from '../../../../assets/pictures/received.svg';
import { roles } from '../../../../../cloud/src/accounts/contract.constants';
import { call } from '../../../../shared/api/client';
import type { ResidentRequest } from '../../../../shared/api/types';
import { isUnit } from '../../../../shared/format/handler';
import { goHome, goInstead } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Page } from '../../../../shared/ui/page';
import { CardSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { TellMe } from '../../../../shared/ui/tell-me';
import { Slip } from '../../components/slip';
import './index.scss';
import { Picture } from '../../../../shared/ui/picture';

const titleOf = (handler: ResidentRequest['handler']) => {
  if (!handler) return '送到了，社区马上看';
  return isUnit(handler) ? `送到了，交给了${handler.name}` : `送到了，已派给${handler.role}${handler.name}`;
};
const reasonOf = ({ handler, place, category }: ResidentRequest) => {
  if (!handler) return '看了就告诉您派给谁';
  if (isUnit(handler)) return `${category ?? '这类事'}归他们管，正在安排人`;
  if (handler.role === roles.handler)
    return `${category ?? '这类事'}归${handler.unit}管，由${handler.name}来办`;
  return `${place}，这一片归${handler.name}负责`;
};

export default function Submitted() {
  const { id = '' } = useRouter().params;
  const { data, error, waiting, reload } = useLoad(() => call('GET /requests/:id', { params: { id } }));
  const handler = data?.handler;
  const foot = (
    <View className="foot">
      <TellMe
        kinds={['requestProgress', 'requestResolved']}
        word="有进展，发微信告诉我"
        done="好了，有进展发微信告诉您"
        otherwise="有进展就放在“消息”里"
      />
      <View className="row mt8">
        <Button tone="link" grow onTap={() => goInstead('detail', { id })}>
          看进度
        </Button>
        <Button tone="link" grow onTap={goHome}>
          回首页
        </Button>
      </View>
    </View>
  );
  return (
    <Page back="close" foot={foot} mainClass="center submitted">
      <View className="art">
        <Picture className="art-img" src={received} />
      </View>
      {error && !data ? <LoadFailed error={error} kept="您说的事社区已经收到" onRetry={reload} /> : null}
      {!data && waiting ? <CardSkeleton /> : null}
      {data ? (
        <View>
          <View className="title">{titleOf(handler)}</View>
          <View className="cap">{reasonOf(data)}</View>
          <Slip request={data} />
        </View>
      ) : null}
    </Page>
  );
}
