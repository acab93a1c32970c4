/** A child's part of signing up: name, year of birth, what to mind, who fetches it, the guardian's consent. */
import { View } from '@tarojs/components';
import { TextField } from '../../../shared/ui/text-field';
import { Toggle } from '../../../shared/ui/toggle';
import type { ChildDraft } from './draft';
import { PickUps } from './pick-ups';

interface ChildFormProps {
  child: ChildDraft;
  onChange: (child: ChildDraft) => void;
}

export function ChildForm({ child, onChange }: ChildFormProps) {
  const set = (change: Partial<ChildDraft>) => onChange({ ...child, ...change });
  const line = (label: string, field: 'name' | 'birthYear' | 'care', hint: string, most: number) => (
    <View className="form-line">
      <View className="h">{label}</View>
      <TextField
        className="mt8"
        kind={field === 'birthYear' ? 'number' : 'text'}
        value={child[field]}
        hint={hint}
        most={most}
        onChange={(text) => set({ [field]: text })}
      />
    </View>
  );
  return (
    <>
      <View className="card mt12">
        {line('孩子的姓名', 'name', '和户口本上一样', 20)}
        {line('哪一年出生', 'birthYear', '例如 2017', 4)}
        {line('要注意什么（不填也行）', 'care', '例如：花生过敏', 100)}
      </View>
      <View className="card mt12">
        <View className="h">谁来接孩子</View>
        <View className="cap">只有写在这里的人能接走，接走时马上通知您</View>
        <PickUps pickUps={child.pickUps} onChange={(pickUps) => set({ pickUps })} />
      </View>
      <View className="card mt12">
        <View className="agree">
          <View className="grow">我是孩子的监护人，同意孩子参加，也同意社区为此保存以上信息</View>
          <Toggle on={child.consent} label="监护人同意" onChange={(consent) => set({ consent })} />
        </View>
      </View>
    </>
  );
}
