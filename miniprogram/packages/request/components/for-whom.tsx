/** 替谁说: shown only to a relative of a senior who agreed to it. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call } from '../../../shared/api/client';
import type { FamilyLink } from '../../../shared/api/types';
import { changeDraft, type Draft } from '../../../shared/session/draft';
import { homePlace } from '../../../shared/session/send-draft';
import { aria } from '../../../shared/ui/aria';

const homeOf = (name: string) => ({
  input: { kind: 'home' } as const,
  text: `${name}家`,
  how: '按登记的住址填的',
});

export function ForWhom({ draft }: { draft: Draft }) {
  const [seniors, setSeniors] = useState<FamilyLink[]>([]);
  useEffect(() => {
    call('GET /me/family', {}).then(
      ({ items }) => setSeniors(items.filter(({ side }) => side === 'relative')),
      () => setSeniors([]),
    );
  }, []);
  if (seniors.length === 0) return null;
  const choose = (senior: FamilyLink | undefined) => {
    const atHome = !draft.place || draft.place.input.kind === 'home';
    const place = senior ? homeOf(senior.name) : homePlace();
    changeDraft({
      senior: senior ? { id: senior.residentId, name: senior.name } : undefined,
      ...(atHome ? { place } : {}),
    });
  };
  const chip = (id: string | undefined, word: string, onTap: () => void) => {
    const on = draft.senior?.id === id;
    return (
      <View key={word} className={`chip ${on ? 'on' : ''}`} {...aria('radio', word, on)} onClick={onTap}>
        {word}
      </View>
    );
  };
  return (
    <View className="lrow">
      <View className="lab">替谁说</View>
      <View className="chips grow">
        {chip(undefined, '我自己', () => choose(undefined))}
        {seniors.map((senior) => chip(senior.residentId, senior.name, () => choose(senior)))}
      </View>
    </View>
  );
}
