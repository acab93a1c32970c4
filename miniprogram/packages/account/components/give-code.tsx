/** The senior's side: a code to give away; giving it is the consent. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { clockTime } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { showToast } from '../../../shared/ui/toast';

export function GiveCode() {
  const [given, setGiven] = useState<{ code: string; expiresAt: string }>();
  const [busy, setBusy] = useState(false);
  const ask = () => {
    setBusy(true);
    call('POST /me/family/invitation', {})
      .then(setGiven, (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }))
      .finally(() => setBusy(false));
  };
  return (
    <View className="card mt12">
      <View className="h">请家人帮您看</View>
      {given ? (
        <View>
          <View className="code">{given.code}</View>
          <View className="cap center">{`念给家人听，${clockTime(given.expiresAt)} 前有效`}</View>
        </View>
      ) : (
        <View>
          <View className="cap">您把代码给谁，就是同意谁看您的事，随时可以解除</View>
          <View className="mt12">
            <Button tone="s" block busy={busy && '正在生成…'} onTap={ask}>
              给家人一个代码
            </Button>
          </View>
        </View>
      )}
    </View>
  );
}
