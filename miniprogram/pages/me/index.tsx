/** 我的: who I am here, elder mode, family, consents; for a worker also the duty and the way to the work list. */
import { View } from '@tarojs/components';
import { verificationLevels } from '../../../cloud/src/people/contract.constants';
import { wordsOf } from '../../shared/api/errors';
import { platform } from '../../shared/platform';
import { go } from '../../shared/platform/navigate';
import { loadMe, setElderMode, useElder, useSession } from '../../shared/session/session';
import { useLoad } from '../../shared/session/use-load';
import { Cell } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { Page } from '../../shared/ui/page';
import { CardSkeleton } from '../../shared/ui/skeleton';
import { LoadFailed } from '../../shared/ui/state-page';
import { Toggle } from '../../shared/ui/toggle';
import { showToast } from '../../shared/ui/toast';
import { WorkCard } from './work-card';
import './index.scss';

export default function Me() {
  const me = useSession((session) => session.me);
  const elder = useElder();
  const { error, waiting, reload } = useLoad(loadMe);
  const resident = me?.resident;
  const phone = resident?.community?.phone;
  const switchElder = (on: boolean) =>
    void setElderMode(on).catch((reason: unknown) =>
      showToast({ words: `这部手机上已经改好。${wordsOf(reason)}，账号上下次再记`, icon: 'alert' }),
    );
  return (
    <Page tab="me" heading="我的">
      {error && !me ? <LoadFailed error={error} kept="您的资料都在社区那边" onRetry={reload} /> : null}
      {!me && waiting ? <CardSkeleton /> : null}
      {resident ? (
        <View className="card me-card" hoverClass="press" onClick={() => go('profile')}>
          <View className="me-face">
            <Icon name="user" />
          </View>
          <View className="grow">
            <View className="title">{resident.name || me?.staff?.name || '还没有登记姓名'}</View>
            <View className="cap">{resident.phoneMasked ?? '还没有登记手机号'}</View>
            <View className="cap">{verificationLevels[resident.verificationLevel]}</View>
          </View>
          <Icon name="right" className="lrow-go" />
        </View>
      ) : null}
      {me?.staff ? <WorkCard staff={me.staff} /> : null}
      <View className="list mt12">
        <View className="lrow">
          <Icon name="spark" className="lrow-icon" />
          <View className="grow">
            <View>长辈模式</View>
            <View className="cap">字更大，先说话，少而清楚</View>
          </View>
          <Toggle on={elder} label="长辈模式" onChange={switchElder} />
        </View>
        <Cell icon="heart" note="有多少，从哪来，用到了哪" onTap={() => go('points')}>
          我的积分
        </Cell>
        <Cell icon="people" note="替家里老人看进度，或请家人帮您看" onTap={() => go('family')}>
          家人
        </Cell>
        <Cell icon="eyeoff" note="您同意过什么，随时可以收回" onTap={() => go('privacy')}>
          隐私和授权
        </Cell>
        {phone ? (
          <Cell icon="phone" value={phone} onTap={() => platform.call(phone)}>
            打给社区
          </Cell>
        ) : null}
        {me && !me.staff ? (
          <Cell icon="assigned" note="用管理后台给的验证码绑定" onTap={() => go('binding')}>
            我是工作人员
          </Cell>
        ) : null}
      </View>
    </Page>
  );
}
