// Hangs a unit under another one, and says how far what belongs to it has followed.
import type { Unit } from '@contract/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { FormDrawer } from '../../../shared/ui/dialog';
import { Field } from '../../../shared/ui/field';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { UnitSelect } from '../../../shared/pick/unit-select';

export function MoveUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const [parentId, setParentId] = useState<string>();
  const move = useWrite('POST /units/:id/move');
  const submit = () => {
    if (!parentId) return;
    move.mutate(
      { params: { id: unit.id }, body: { parentId } },
      {
        onSuccess: () => {
          toast(`已移动 ${unit.name}`);
          onClose();
        },
      },
    );
  };
  return (
    <FormDrawer
      title="移动单位"
      hint={unit.name}
      submit="移动"
      busy={move.isPending}
      disabled={!parentId}
      error={move.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Note>
        下级单位、人员岗位、住址、居民和诉求都跟着走，原来的上级不再看到它们。可见范围马上按新的上级算，数据在后台逐条更新，量大时要几分钟。
      </Note>
      <Field label="移到哪个上级单位下面" required>
        {(id) => <UnitSelect id={id} value={parentId} onChange={setParentId} />}
      </Field>
    </FormDrawer>
  );
}

const latestKey = 'GET /unit-moves/latest';
const quick = 5_000;
const slow = 60_000;

/** While a move is under way, and never else. */
export function MoveProgress() {
  const [pace, setPace] = useState(slow);
  const latest = useRead(latestKey, {}, { refetchMs: pace });
  const move = latest.data?.move;
  const running = move !== undefined && move.doneAt === undefined;
  if (pace !== (running ? quick : slow)) setPace(running ? quick : slow);
  const client = useQueryClient();
  const followed = move?.followed;
  // The lists beside this one show what has followed meanwhile.
  useEffect(() => {
    if (followed) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== latestKey });
  }, [client, followed]);
  if (!running) return null;
  const { unitName, toParentName, total } = move;
  const all = total !== undefined && move.followed >= total;
  return (
    <div style={{ padding: '8px 12px 0' }}>
      <Note tone="due">
        {unitName} 正在移到 {toParentName} 下面：
        {all
          ? `${move.followed}条数据都已跟上，正在最后核对，约5分钟。`
          : `已更新 ${move.followed}${total === undefined ? '' : ` / ${total}`}条，没更新到的暂时看不到。`}
        可以离开本页。
      </Note>
    </div>
  );
}
