/** 我的资料: name, phone number by WeChat's own button, home address. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { newKey } from '../../../../shared/api/key';
import { platform } from '../../../../shared/platform';
import { go } from '../../../../shared/platform/navigate';
import { loadMe, setMe, useSession } from '../../../../shared/session/session';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Cell } from '../../../../shared/ui/cell';
import { Page } from '../../../../shared/ui/page';
import { CardSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { TextField } from '../../../../shared/ui/text-field';
import { showToast } from '../../../../shared/ui/toast';

const say = (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' });

function NameField({ name }: { name: string }) {
  const [text, setText] = useState(name);
  const [busy, setBusy] = useState(false);
  const save = () => {
    setBusy(true);
    call('PATCH /me', { body: { name: text.trim() }, key: newKey() })
      .then((me) => {
        setMe(me);
        showToast({ words: '姓名改好了' });
      }, say)
      .finally(() => setBusy(false));
  };
  return (
    <View>
      <View className="sec">姓名</View>
      <TextField kind="nickname" value={text} hint="社工怎么称呼您" most={40} onChange={setText} />
      {text.trim() && text.trim() !== name ? (
        <View className="mt8">
          <Button block busy={busy && '正在保存…'} onTap={save}>
            保存姓名
          </Button>
        </View>
      ) : null}
    </View>
  );
}

export default function Profile() {
  const resident = useSession((session) => session.me?.resident);
  const { error, waiting, reload } = useLoad(loadMe);
  const savePhone = (code: string) =>
    void call('POST /me/phone', { body: { code }, key: newKey() }).then((me) => {
      setMe(me);
      showToast({ words: '手机号登记好了' });
    }, say);
  const phoneButton = platform.phoneButton(savePhone, (words) => showToast({ words, icon: 'phone' }));
  return (
    <Page title="我的资料" back="back">
      {error && !resident ? <LoadFailed error={error} kept="您的资料都在社区那边" onRetry={reload} /> : null}
      {!resident && waiting ? <CardSkeleton /> : null}
      {resident ? (
        <View>
          <NameField name={resident.name} />
          <View className="sec">手机号</View>
          <View className="list">
            <Cell note="社工用它回您电话，不给别人看">{resident.phoneMasked ?? '还没有登记'}</Cell>
          </View>
          <View className="mt8">
            <Button tone="s" block icon="phone" native={phoneButton}>
              {resident.phoneMasked ? '换成微信现在的手机号' : '用微信手机号登记'}
            </Button>
          </View>
          <View className="sec">住址</View>
          <View className="list">
            <Cell note="知道您住哪里，才派得准" onTap={() => go('place', { for: 'home' })}>
              {resident.home?.text ?? '还没有登记'}
            </Cell>
          </View>
        </View>
      ) : null}
    </Page>
  );
}
