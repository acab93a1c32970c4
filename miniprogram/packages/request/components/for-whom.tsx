/** 替谁说: shown only to a relative of a senior who agreed to it. */
import { View } from '@tarojs/components';
import type { FamilyLink } from '../../../shared/api/types';
import { SeniorChoices, useSeniors } from '../../../shared/family/seniors';
import { changeDraft, type Draft } from '../../../shared/session/draft';
import { homePlace } from '../../../shared/session/send-draft';

const homeOf = (name: string) => ({
  input: { kind: 'home' } as const,
  text: `${name}家`,
  how: '按登记的住址填的',
});

export function ForWhom({ draft }: { draft: Draft }) {
  const seniors = useSeniors();
  if (seniors.length === 0) return null;
  const choose = (senior: FamilyLink | undefined) => {
    const atHome = !draft.place || draft.place.input.kind === 'home';
    const place = senior ? homeOf(senior.name) : homePlace();
    changeDraft({
      senior: senior ? { id: senior.residentId, name: senior.name } : undefined,
      ...(atHome ? { place } : {}),
    });
  };
  return (
    <View className="lrow">
      <View className="lab">替谁说</View>
      <SeniorChoices className="grow" seniors={seniors} chosen={draft.senior?.id} onChoose={choose} />
    </View>
  );
}
