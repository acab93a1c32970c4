// Reject: why, and what the resident can do instead, told once and in full.
import { rejectReasons } from '@constants/requests';
import { useState } from 'react';
import { useWrite } from '../../../../shared/api/hooks';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { optionsOf } from '../../../../shared/ui/field';
import { ChoiceField, WordsField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { toast } from '../../../../shared/ui/toast';
import type { ActionProps } from './accept';

type Reason = keyof typeof rejectReasons;

export function RejectForm({ request, onClose }: ActionProps) {
  const [reason, setReason] = useState<Reason>();
  const [instead, setInstead] = useState('');
  const reject = useWrite('POST /desk/requests/:id/reject');
  const submit = () => {
    if (!reason) return;
    reject.mutate(
      { params: { id: request.id }, body: { version: request.version, reason, instead: instead.trim() } },
      {
        onSuccess: () => {
          toast('已不予受理，居民会看到原因和可以怎么办');
          onClose();
        },
      },
    );
  };
  return (
    <FormDrawer
      title="不予受理"
      hint={request.number}
      submit="不予受理"
      danger
      busy={reject.isPending}
      disabled={!reason || instead.trim().length === 0}
      error={reject.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label="为什么"
        required
        options={optionsOf<Reason>(rejectReasons)}
        value={reason}
        onChange={setReason}
      />
      <WordsField
        label="居民可以怎么办"
        required
        help="一次说清：去哪里、带什么、找谁"
        rows={5}
        max={300}
        value={instead}
        onChange={setInstead}
      />
      <Note tone="due">居民会马上收到原因和您写的办法。不予受理以后，这一件就结束了。</Note>
    </FormDrawer>
  );
}
