// New unit below the chosen one, a new name, and closing a unit.
import { unitKinds, type UnitKind } from '@constants/accounts';
import type { Unit } from '@contract/accounts';
import { Select } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { Button } from '../../../shared/ui/button';
import { Dialog, FormDrawer } from '../../../shared/ui/dialog';
import { Field, optionsOf } from '../../../shared/ui/field';
import { LineField } from '../../../shared/ui/form-fields';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';

interface FieldsProps {
  name: string;
  phone: string;
  onName: (name: string) => void;
  onPhone: (phone: string) => void;
}

function UnitFields({ name, phone, onName, onPhone }: FieldsProps) {
  return (
    <>
      <LineField label="名称" required max={40} value={name} onChange={onName} />
      <LineField label="电话" help="居民看得到，可以不填" max={20} value={phone} onChange={onPhone} />
    </>
  );
}

export function NewUnit({ parent, onClose }: { parent: Unit; onClose: () => void }) {
  const [kind, setKind] = useState<UnitKind>('station');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const create = useWrite('POST /units');
  const submit = () =>
    create.mutate(
      {
        body: {
          parentId: parent.id,
          kind,
          name: name.trim(),
          ...(phone.trim() ? { phone: phone.trim() } : {}),
        },
      },
      {
        onSuccess: (unit) => {
          toast(`已新建 ${unit.name}`);
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      title="新建下级单位"
      hint={parent.name}
      submit="新建"
      busy={create.isPending}
      disabled={!name.trim()}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="种类" required>
        {(id) => <Select id={id} value={kind} onChange={setKind} options={optionsOf<UnitKind>(unitKinds)} />}
      </Field>
      <UnitFields name={name} phone={phone} onName={setName} onPhone={setPhone} />
    </FormDrawer>
  );
}

export function EditUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const [name, setName] = useState(unit.name);
  const [phone, setPhone] = useState(unit.phone ?? '');
  const edit = useWrite('PATCH /units/:id');
  const submit = () =>
    edit.mutate(
      { params: { id: unit.id }, body: { name: name.trim(), phone: phone.trim() } },
      {
        onSuccess: () => {
          toast('已保存');
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      title="修改单位"
      hint={unit.name}
      submit="保存"
      busy={edit.isPending}
      disabled={!name.trim()}
      error={edit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitFields name={name} phone={phone} onName={setName} onPhone={setPhone} />
    </FormDrawer>
  );
}

export function CloseUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const close = useWrite('POST /units/:id/close');
  return (
    <Dialog title={`停用 ${unit.name}？`} width={460} onClose={onClose}>
      <div className="dialog-body">
        <span>停用后不再派单给它，历史诉求和人员记录都保留。还有人员或没结案的诉求时停不了。</span>
        {close.error && <Note tone="bad">{messageOf(close.error)}</Note>}
      </div>
      <div className="dialog-foot">
        <span className="sp" />
        <Button onClick={onClose}>再看看</Button>
        <Button
          kind="dangerMain"
          busy={close.isPending}
          onClick={() => close.mutate({ params: { id: unit.id } }, { onSuccess: onClose })}
        >
          停用
        </Button>
      </div>
    </Dialog>
  );
}
