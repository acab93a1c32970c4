/** 我是工作人员: the one-time code from the admin binds this WeChat account to the post. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { goHome } from '../../../../shared/platform/navigate';
import { setAsResident, setMe } from '../../../../shared/session/session';
import { Button } from '../../../../shared/ui/button';
import { Page } from '../../../../shared/ui/page';
import { TextField } from '../../../../shared/ui/text-field';
import { showToast } from '../../../../shared/ui/toast';

const shortest = 6;

export default function Binding() {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const bind = () => {
    setBusy(true);
    call('POST /me/staff-binding', { body: { code } })
      .then(
        (me) => {
          setMe(me);
          setAsResident(false);
          showToast({ words: `绑定好了，${me.staff?.name ?? ''}` });
          goHome();
        },
        (error: unknown) => setWrong(wordsOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Page
      title="我是工作人员"
      back="back"
      foot={
        <View className="foot">
          <Button size="lg" block busy={busy && '正在绑定…'} disabled={code.length < shortest} onTap={bind}>
            绑定这个微信
          </Button>
        </View>
      }
    >
      <View className="card">
        <View className="lead">输入一次性验证码</View>
        <View className="cap">在管理后台“我的账号”里点“绑定微信”，会给您一个数字码</View>
        <TextField
          className="mt12"
          kind="number"
          value={code}
          hint="6 到 8 位数字"
          most={8}
          wrong={wrong}
          onChange={(text) => {
            setWrong('');
            setCode(text.replace(/\D/g, ''));
          }}
        />
      </View>
    </Page>
  );
}
