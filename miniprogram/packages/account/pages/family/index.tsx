/** 家人: a senior gives a code, which is the consent; a relative enters it; either side may end it. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { relations } from '../../../../../cloud/src/people/contract.constants';
import { call } from '../../../../shared/api/client';
import { wordsOf } from '../../../../shared/api/errors';
import { newKey } from '../../../../shared/api/key';
import type { FamilyLink } from '../../../../shared/api/types';
import { dateText } from '../../../../shared/format/time';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { ConfirmSheet } from '../../../../shared/ui/confirm-sheet';
import { Page } from '../../../../shared/ui/page';
import { CardSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { showToast } from '../../../../shared/ui/toast';
import { EnterCode } from '../../components/enter-code';
import { GiveCode } from '../../components/give-code';
import './index.scss';

function Link({ link, onEnd }: { link: FamilyLink; onEnd: () => void }) {
  const { name, phoneMasked, relation, side, consent } = link;
  return (
    <View className="lrow">
      <View className="grow">
        <View className="h">{`${name}（${relations[relation]}）`}</View>
        <View className="cap">{side === 'senior' ? '可以替您看进度' : '您可以替这位老人看进度'}</View>
        <View className="cap">{`${phoneMasked}，到 ${dateText(consent.until, new Date())}`}</View>
      </View>
      <Button tone="q" size="sm" onTap={onEnd}>
        解除
      </Button>
    </View>
  );
}

export default function Family() {
  const { data, error, waiting, reload } = useLoad(() => call('GET /me/family', {}));
  const [ending, setEnding] = useState<FamilyLink>();
  const [busy, setBusy] = useState(false);
  const end = () => {
    if (!ending) return;
    setBusy(true);
    call('DELETE /me/family/:id', { params: { id: ending.id }, key: newKey() })
      .then(
        () => {
          setEnding(undefined);
          reload();
          showToast({ words: `已和${ending.name}解除` });
        },
        (reason: unknown) => showToast({ words: wordsOf(reason), icon: 'alert' }),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Page title="家人" back="back">
      {error && !data ? <LoadFailed error={error} kept="绑定的家人都还在" onRetry={reload} /> : null}
      {!data && waiting ? <CardSkeleton /> : null}
      {data && data.items.length > 0 ? (
        <View className="list">
          {data.items.map((link) => (
            <Link key={link.id} link={link} onEnd={() => setEnding(link)} />
          ))}
        </View>
      ) : null}
      <GiveCode />
      <EnterCode onBound={reload} />
      {ending ? (
        <ConfirmSheet
          title={`和${ending.name}解除绑定？`}
          words="以后互相看不到对方的事。要再绑，重新给一次代码就行。"
          yes="解除"
          no="先不解除"
          busy={busy && '正在解除…'}
          onYes={end}
          onNo={() => setEnding(undefined)}
        />
      ) : null}
    </Page>
  );
}
