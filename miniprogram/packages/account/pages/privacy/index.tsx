/** 隐私和授权: what was agreed to, purpose by purpose, each taken back alone; a copy of everything; leaving. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { consentPurposes, type ConsentPurpose } from '../../../../../cloud/src/people/contract.constants';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { newKey } from '../../../../shared/api/key';
import { token } from '../../../../shared/api/token';
import type { Answer } from '../../../../shared/api/types';
import { dateText } from '../../../../shared/format/time';
import { platform } from '../../../../shared/platform';
import { goHome } from '../../../../shared/platform/navigate';
import { clearDraft } from '../../../../shared/session/draft';
import { loadMe, setMe, useSession } from '../../../../shared/session/session';
import { useLoad } from '../../../../shared/session/use-load';
import { Cell } from '../../../../shared/ui/cell';
import { ConfirmSheet } from '../../../../shared/ui/confirm-sheet';
import { Page } from '../../../../shared/ui/page';
import { CardSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { Toggle } from '../../../../shared/ui/toggle';
import { showToast } from '../../../../shared/ui/toast';
import { MyData } from '../../components/my-data';

/** The text that is agreed to now; a new text has a new number and is asked again. */
const version = 1;
const say = (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' });

function Consents() {
  const consents = useSession((session) => session.me?.resident.consents) ?? [];
  const now = new Date();
  const change = (purpose: ConsentPurpose, granted: boolean) =>
    void call('POST /me/consents', { body: { purpose, version, granted }, key: newKey() }).then((me) => {
      setMe(me);
      showToast({ words: granted ? '好的，记下了' : '已收回' });
    }, say);
  return (
    <View className="list">
      {(Object.entries(consentPurposes) as [ConsentPurpose, string][]).map(([purpose, word]) => {
        const last = consents.filter((consent) => consent.purpose === purpose).pop();
        const on = last?.granted === true;
        return (
          <View key={purpose} className="lrow">
            <View className="grow">
              <View>{word}</View>
              <View className="cap">
                {last ? `${dateText(last.at, now)} ${on ? '同意' : '收回'}` : '还没有同意'}
              </View>
            </View>
            <Toggle on={on} label={word} onChange={(granted) => change(purpose, granted)} />
          </View>
        );
      })}
    </View>
  );
}

function Leave({ onClose }: { onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const leave = () => {
    setBusy(true);
    call('DELETE /me', { key: newKey() }).then(
      () => {
        token.forget();
        clearDraft();
        platform.store.remove('elder');
        useSession.setState({ me: undefined as never, elderBeforeSignIn: false });
        goHome();
      },
      (error: unknown) => {
        setBusy(false);
        say(error);
      },
    );
  };
  return (
    <ConfirmSheet
      title="注销账号？"
      words="您的姓名、手机号和住址会删掉，找不回来。正在办的事请先办完或撤回。"
      yes="注销"
      no="先不注销"
      busy={busy && '正在注销…'}
      onYes={leave}
      onNo={onClose}
    />
  );
}

export default function Privacy() {
  const me = useSession((session) => session.me);
  const { error, waiting, reload } = useLoad(loadMe);
  const [leaving, setLeaving] = useState(false);
  const [copy, setCopy] = useState<Answer<'GET /me/export'>>();
  const ask = () => void call('GET /me/export', {}).then(setCopy, say);
  return (
    <Page title="隐私和授权" back="back">
      {error && !me ? <LoadFailed error={error} kept="您的授权没有变" onRetry={reload} /> : null}
      {!me && waiting ? <CardSkeleton /> : null}
      {me ? (
        <View>
          <Consents />
          <View className="list mt12">
            {platform.kind === 'weapp' ? (
              <Cell onTap={platform.openPrivacyContract}>看《隐私保护指引》</Cell>
            ) : null}
            <Cell note="社区记了您的什么，一条条列给您看" onTap={ask}>
              看我的全部信息
            </Cell>
            <Cell onTap={() => setLeaving(true)}>注销账号</Cell>
          </View>
        </View>
      ) : null}
      {copy ? <MyData copy={copy} onClose={() => setCopy(undefined)} /> : null}
      {leaving ? <Leave onClose={() => setLeaving(false)} /> : null}
    </Page>
  );
}
