// Takes one entry of the ledger back by an entry of its own: once, with a reason and the password once more.
import type { StaffPointEntry } from '@contract/ledger';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { FormDialog } from '../../../shared/ui/dialog';
import { WordsField } from '../../../shared/ui/form-fields';
import { toast } from '../../../shared/ui/toast';

interface Props {
  residentId: string;
  entry: StaffPointEntry;
  onClose: () => void;
}

export function UndoPoints({ residentId, entry, onClose }: Props) {
  const [reason, setReason] = useState('');
  const undo = useWrite('POST /desk/residents/:id/points/:entryId/reverse');
  const { id: entryId, points } = entry;
  const effect = points > 0 ? `收回 ${points} 积分` : `退还 ${-points} 积分`;
  const submit = () =>
    undo.mutate(
      { params: { id: residentId, entryId }, body: { reason: reason.trim() } },
      {
        onSuccess: () => {
          toast(`更正好了，${effect}`);
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title="更正这一笔"
      width={460}
      submit="更正"
      busy={undo.isPending}
      disabled={reason.trim().length < 4}
      error={undo.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <span>
        “{entry.reason}”会整笔更正：{effect}。原来的记录留在台账里，一笔只能更正一次。
      </span>
      <WordsField
        label="理由"
        required
        max={200}
        value={reason}
        onChange={setReason}
        help="至少 4 个字；居民看得到，也记入审计日志"
      />
    </FormDialog>
  );
}
