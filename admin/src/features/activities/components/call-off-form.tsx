// Calling one lesson off: why, and who will hear of it.
import type { StaffSessionRow } from '@contract/activities';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { fullMoment } from '../../../shared/format/time';
import { FormDrawer } from '../../../shared/ui/dialog';
import { WordsField } from '../../../shared/ui/form-fields';
import { toast } from '../../../shared/ui/toast';

export function CallOffForm({ session, onClose }: { session: StaffSessionRow; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const cancel = useWrite('POST /desk/sessions/:id/cancel');
  const submit = () =>
    cancel.mutate(
      { params: { id: session.id }, body: { reason: reason.trim() } },
      {
        onSuccess: () => {
          toast(`已停课，通知了 ${session.expected} 位报名的人`);
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      title="这次停课"
      hint={`${session.courseName} ${fullMoment(session.start)}`}
      submit="停课并通知"
      danger
      busy={cancel.isPending}
      disabled={reason.trim() === ''}
      error={cancel.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        label="为什么停课"
        required
        help={`写在给 ${session.expected} 位报名的人的通知里`}
        rows={3}
        max={300}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  );
}
