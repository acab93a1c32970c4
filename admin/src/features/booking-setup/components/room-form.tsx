// A new room or desk, or changes of one.
import { useState } from 'react';
import type { Answer } from '../../../shared/api/client';
import { useWrite } from '../../../shared/api/hooks';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { FormDrawer } from '../../../shared/ui/dialog';
import { Field } from '../../../shared/ui/field';
import { LineField } from '../../../shared/ui/form-fields';
import { toast } from '../../../shared/ui/toast';

export type Room = Answer<'GET /desk/rooms'>['items'][number];

interface Props {
  room?: Room;
  /** Where a new one is thought to be. */
  unitId: string;
  onClose: () => void;
}

export function RoomForm({ room, unitId: start, onClose }: Props) {
  const [name, setName] = useState(room?.name ?? '');
  const [place, setPlace] = useState(room?.place ?? '');
  const [unitId, setUnitId] = useState<string | undefined>(room?.unitId ?? start);
  const [active, setActive] = useState(room?.active ?? true);
  const create = useWrite('POST /desk/rooms');
  const edit = useWrite('PUT /desk/rooms/:id');
  const done = {
    onSuccess: () => {
      toast('场地已保存');
      onClose();
    },
  };
  const submit = () => {
    const words = { name: name.trim(), place: place.trim() };
    if (room) {
      edit.mutate({ params: { id: room.id }, body: { ...words, active, version: room.version } }, done);
    } else if (unitId) {
      create.mutate({ body: { ...words, unitId } }, done);
    }
  };
  return (
    <FormDrawer
      title={room ? '修改场地或窗口' : '新场地或窗口'}
      submit="保存"
      busy={create.isPending || edit.isPending}
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
          在用(停用后不再能约，已约的要另行安排)
        </label>
      ) : (
        <Field label="属于哪个单位" required>
          {(id) => <UnitSelect id={id} value={unitId} onChange={setUnitId} />}
        </Field>
      )}
    </FormDrawer>
  );
}
