// A new room or desk, or changes of one.
import { useState } from 'react';
import type { Answer } from '../../../shared/api/client';
import { useWrite } from '../../../shared/api/hooks';
import { UnitSelect } from '../../../shared/pick/unit-select';
import type { ClashCheck } from '../../../shared/ui/clash-check';
import { FormDrawer } from '../../../shared/ui/dialog';
import { Field } from '../../../shared/ui/field';
import { LineField } from '../../../shared/ui/form-fields';
import { toast } from '../../../shared/ui/toast';

export type Room = Answer<'GET /desk/rooms'>['items'][number];

interface Props {
  room?: Room;
  /** Where a new one is thought to be. */
  unitId: string;
  check: ClashCheck;
  onClose: () => void;
}

export function RoomForm({ room, unitId: start, check, onClose }: Props) {
  const [name, setName] = useState(room?.name ?? '');
  const [place, setPlace] = useState(room?.place ?? '');
  const [unitId, setUnitId] = useState<string | undefined>(room?.unitId ?? start);
  const [active, setActive] = useState(room?.active ?? true);
  const create = useWrite('POST /desk/rooms');
  const edit = useWrite('PUT /desk/rooms/:id');
  const done = () => {
    toast('场地已保存');
    onClose();
  };
  const words = { name: name.trim(), place: place.trim() };
  const change = ({ id, version }: Room) =>
    edit.mutateAsync({ params: { id }, body: { ...words, active, version } }).then(done);
  const submit = () => {
    if (room?.active && !active) check.run({ what: 'roomOff', resourceId: room.id }, () => change(room));
    else if (room) change(room).catch(() => undefined);
    else if (unitId) create.mutate({ body: { ...words, unitId } }, { onSuccess: done });
  };
  return (
    <FormDrawer
      title={room ? '修改场地或窗口' : '新场地或窗口'}
      submit="保存"
      busy={create.isPending || edit.isPending || check.busy}
      disabled={name.trim() === '' || place.trim() === '' || !unitId}
      error={create.error ?? edit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineField
        label="名称"
        required
        max={40}
        placeholder="例如：活动室、1 号窗口"
        value={name}
        onChange={setName}
      />
      <LineField
        label="在哪里"
        required
        help="居民照着能找到：哪栋楼、几楼、有没有电梯"
        max={300}
        value={place}
        onChange={setPlace}
      />
      {room ? (
        <label className="row">
          <input
            type="checkbox"
            className="ck"
            checked={active}
            onChange={(event) => setActive(event.target.checked)}
          />
          在用（停用后不再能约；已约的和排在这里的课，保存前会列出来）
        </label>
      ) : (
        <Field label="属于哪个单位" required>
          {(id) => <UnitSelect id={id} value={unitId} onChange={setUnitId} />}
        </Field>
      )}
    </FormDrawer>
  );
}
