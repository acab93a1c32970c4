// A new category, or changes of one.
import { urgencies, type Urgency } from '@constants/catalogue';
import type { Category, DeadlinePolicy } from '@contract/catalogue';
import { Select } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { FormDrawer } from '../../../shared/ui/dialog';
import { Field, optionsOf } from '../../../shared/ui/field';
import { ChoiceField, LineField } from '../../../shared/ui/form-fields';
import { toast } from '../../../shared/ui/toast';

interface Props {
  category?: Category;
  parentCode?: string;
  policies: readonly DeadlinePolicy[];
  taken: readonly string[];
  onClose: () => void;
}

export function CategoryForm({ category, parentCode, policies, taken, onClose }: Props) {
  const [name, setName] = useState(category?.name ?? '');
  const [code, setCode] = useState('');
  const [active, setActive] = useState(category?.active ?? true);
  const [urgency, setUrgency] = useState<Urgency>(category?.defaultUrgency ?? 'normal');
  const [policy, setPolicy] = useState(category?.deadlinePolicyCode);
  const create = useWrite('POST /catalogue/categories');
  const edit = useWrite('PATCH /catalogue/categories/:code');
  const isTop = category ? !category.parentCode : !parentCode;
  const codeWrong = code !== '' && (!/^[a-z][a-zA-Z0-9-]{0,39}$/.test(code) || taken.includes(code));
  const ready =
    name.trim() !== '' &&
    (!isTop || policy !== undefined) &&
    (category !== undefined || (code !== '' && !codeWrong));
  const done = {
    onSuccess: () => {
      toast('事项分类已保存');
      onClose();
    },
  };
  const submit = () => {
    const chosen = policy ? { deadlinePolicyCode: policy } : {};
    if (category) {
      const body = {
        version: category.version,
        name: name.trim(),
        active,
        defaultUrgency: urgency,
        ...chosen,
      };
      edit.mutate({ params: { code: category.code }, body }, done);
    } else {
      const above = parentCode ? { parentCode } : {};
      const body = {
        code,
        ...above,
        name: name.trim(),
        icon: 'tray',
        active,
        defaultUrgency: urgency,
        order: taken.length,
        ...chosen,
      };
      create.mutate({ body }, done);
    }
  };
  return (
    <FormDrawer
      title={category ? '修改分类' : isTop ? '新大类' : '新下级分类'}
      submit="保存"
      busy={create.isPending || edit.isPending}
      disabled={!ready}
      error={create.error ?? edit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineField label="名称" required max={40} value={name} onChange={setName} />
      {!category && (
        <LineField
          label="代码"
          required
          help="系统内部用，定了不改"
          error={codeWrong ? '小写字母开头，只用字母、数字和 -，不能和别的重复' : undefined}
          max={40}
          value={code}
          onChange={(text) => setCode(text.trim())}
        />
      )}
      <ChoiceField
        label="默认紧急程度"
        options={optionsOf<Urgency>(urgencies)}
        value={urgency}
        onChange={setUrgency}
      />
      <Field label="时限规则" required={isTop}>
        {(id) => (
          <Select
            id={id}
            value={policy ?? null}
            onChange={(next: string | null) => setPolicy(next ?? undefined)}
            placeholder={isTop ? '选一条' : '同上级'}
            options={policies.map((entry) => ({ value: entry.code, label: entry.name }))}
          />
        )}
      </Field>
      <label className="row">
        <input
          type="checkbox"
          className="ck"
          checked={active}
          onChange={(event) => setActive(event.target.checked)}
        />
        居民可以选
      </label>
    </FormDrawer>
  );
}
