/** The relative's side: the senior's code and how the two are related. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { relations, type Relation } from '../../../../cloud/src/people/contract.constants';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import { Button } from '../../../shared/ui/button';
import { Choices, choicesOf } from '../../../shared/ui/choices';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';

const digits = 6;

export function EnterCode({ onBound }: { onBound: () => void }) {
  const [code, setCode] = useState('');
  const [relation, setRelation] = useState<Relation>('child');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const missing = digits - code.length;
  const bind = () => {
    setBusy(true);
    call('POST /me/family', { body: { code, relation }, key: newKey() })
      .then(
        ({ name }) => {
          setCode('');
          showToast({ words: `已绑定${name}` });
          onBound();
        },
        (error: unknown) => setWrong(wordsOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <View className="card">
      <View className="h">替家里老人看</View>
      <TextField
        className="mt8"
        kind="number"
        value={code}
        hint="老人给您的 6 位代码"
        most={digits}
        wrong={wrong}
        onChange={(text) => {
          setWrong('');
          setCode(text.replace(/\D/g, ''));
        }}
      />
      <View className="cap mt12">我是老人的</View>
      <Choices className="mt8" options={choicesOf(relations)} value={relation} onChange={setRelation} />
      <View className="mt12">
        <Button block busy={busy && '正在绑定…'} disabled={missing > 0} onTap={bind}>
          {missing > 0 && code ? `还差 ${missing} 位` : '绑定'}
        </Button>
      </View>
    </View>
  );
}
