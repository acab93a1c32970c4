// Names a new deadline policy; it starts as a copy of the one that is open.
import type { DeadlinePolicy } from '@contract/catalogue';
import { useState } from 'react';
import { FormDrawer } from '../../../shared/ui/dialog';
import { LineField } from '../../../shared/ui/form-fields';

interface Props {
  taken: readonly string[];
  like: DeadlinePolicy | undefined;
  onMade: (policy: DeadlinePolicy) => void;
  onClose: () => void;
}

const standard: DeadlinePolicy['limits']['normal'] = {
  accept: {
    promised: { amount: 120, unit: 'workingMinutes' },
    statutory: { amount: 1, unit: 'workingDays' },
  },
  firstResponse: {
    promised: { amount: 240, unit: 'workingMinutes' },
    statutory: { amount: 1, unit: 'workingDays' },
  },
  resolve: { promised: { amount: 3, unit: 'workingDays' }, statutory: { amount: 5, unit: 'workingDays' } },
};

export function NewPolicy({ taken, like, onMade, onClose }: Props) {
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const used = taken.includes(code);
  const wrong = code !== '' && !/^[a-z][a-zA-Z0-9-]{0,39}$/.test(code);
  return (
    <FormDrawer
      title="新时限规则"
      submit="接着填时限"
      disabled={!name.trim() || !code || used || wrong}
      onClose={onClose}
      onSubmit={() =>
        onMade({
          limits: { normal: standard, soon: standard, urgent: standard },
          reminders: [50, 80, 100],
          ladder: [],
          ...like,
          code,
          name: name.trim(),
          version: 0,
        })
      }
    >
      <LineField
        label="名称"
        required
        help={like && `时限先照“${like.name}”，再改`}
        max={40}
        value={name}
        onChange={setName}
      />
      <LineField
        label="代码"
        required
        help="系统内部用，定了不改"
        error={used ? '这个代码已经用了' : wrong ? '小写字母开头，只用字母、数字和 -' : undefined}
        max={40}
        value={code}
        onChange={(text) => setCode(text.trim())}
      />
    </FormDrawer>
  );
}
