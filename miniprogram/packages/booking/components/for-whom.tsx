/** 给谁约: shown only to a relative of a senior who agreed to it. */
import { View } from '@tarojs/components';
import type { FamilyLink } from '../../../shared/api/types';
import { SeniorChoices } from '../../../shared/family/seniors';

interface ForWhomProps {
  seniors: readonly FamilyLink[];
  chosen: string | undefined;
  onChoose: (senior: FamilyLink | undefined) => void;
}

export function ForWhom({ seniors, chosen, onChoose }: ForWhomProps) {
  if (seniors.length === 0) return null;
  return (
    <View className="for-whom">
      <View className="for-whom-word">给谁约</View>
      <SeniorChoices className="grow" seniors={seniors} chosen={chosen} onChoose={onChoose} />
    </View>
  );
}
