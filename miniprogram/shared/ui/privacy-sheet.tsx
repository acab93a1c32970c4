/** WeChat's privacy agreement, asked before the first private call; refusing leaves everything else usable. */
import { Button as NativeButton, View } from '@tarojs/components';
import { create } from 'zustand';
import { platform } from '../platform';
import { Button } from './button';
import { Sheet } from './sheet';

const useAsked = create<{ answer?: ((agreed: boolean) => void) | undefined }>(() => ({}));
platform.onPrivacyAsked((answer) => useAsked.setState({ answer }));

export function PrivacySheet() {
  const answer = useAsked((state) => state.answer);
  if (!answer) return null;
  const reply = (agreed: boolean) => {
    useAsked.setState({ answer: undefined });
    answer(agreed);
  };
  return (
    <Sheet label="用到您的信息前，先问您" onClose={() => reply(false)}>
      <View className="title">用到您的信息前，先问您</View>
      <View className="sheet-body">
        照片、录音、位置和手机号只用来办您说的事。不同意也能看、能写，只是这一项用不了。
        <View className="link" onClick={platform.openPrivacyContract}>
          看《隐私保护指引》
        </View>
      </View>
      <View className="pair">
        <Button tone="s" onTap={() => reply(false)}>
          先不用
        </Button>
        <NativeButton
          id="agree-privacy"
          className="btn p"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => reply(true)}
        >
          同意
        </NativeButton>
      </View>
    </Sheet>
  );
}
