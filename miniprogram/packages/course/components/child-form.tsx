/** A child's part of signing up: name, year of birth, what to mind, the guardian's consent. */
import { Input, View } from '@tarojs/components';
import { Toggle } from '../../../shared/ui/toggle';
import type { ChildDraft } from './draft';
import { PickUps } from './pick-ups';

interface ChildFormProps {
  child: ChildDraft;
  onChange: (child: ChildDraft) => void;
}

export function ChildForm({ child, onChange }: ChildFormProps) {
  const set = (change: Partial<ChildDraft>) => onChange({ ...child, ...change });
  const line = (label: string, field: 'name' | 'birthYear' | 'care', hint: string, max: number) => (
    <View>
      <View className="form-label">{label}</View>
      <View className="field">
        <Input
          className="input"
          type={field === 'birthYear' ? 'number' : 'text'}
          value={child[field]}
          maxlength={max}
          placeholder={hint}
          placeholderClass="hint"
          onInput={({ detail }) => set({ [field]: detail.value })}
        />
      </View>
    </View>
  );
  return (
    <>
      <View className="card">
        {line('孩子的姓名', 'name', '和户口本上一样', 20)}
        {line('哪一年出生', 'birthYear', '例如 2017', 4)}
        {line('要注意什么（不填也行）', 'care', '例如：花生过敏', 100)}
      </View>
      <PickUps pickUps={child.pickUps} onChange={(pickUps) => set({ pickUps })} />
      <View className="card mt12">
        <View className="agree">
          <View className="grow">我是孩子的监护人，同意孩子参加，也同意社区为此保存以上信息</View>
          <Toggle on={child.consent} label="监护人同意" onChange={(consent) => set({ consent })} />
        </View>
      </View>
    </>
  );
}
