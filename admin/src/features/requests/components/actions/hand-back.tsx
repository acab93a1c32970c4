// Two ways of handing a request on by its owner: return it, or report it one level up.
import { returnReasons } from '@constants/requests';
import { useState } from 'react';
import { useWrite } from '../../../../shared/api/hooks';
import { FormDrawer } from '../../../../shared/ui/dialog';
import { optionsOf } from '../../../../shared/ui/field';
import { ChoiceField, WordsField } from '../../../../shared/ui/form-fields';
import { Note } from '../../../../shared/ui/marks';
import { toast } from '../../../../shared/ui/toast';
import type { ActionProps } from './accept';

type Reason = keyof typeof returnReasons;

export function ReturnForm({ request, onClose }: ActionProps) {
  const [reason, setReason] = useState<Reason>();
  const [note, setNote] = useState('');
  const handBack = useWrite('POST /desk/requests/:id/return');
  const submit = () => {
    if (!reason) return;
    const words = note.trim() ? { note: note.trim() } : {};
    handBack.mutate(
      { params: { id: request.id }, body: { version: request.version, reason, ...words } },
      {
        onSuccess: () => {
          toast('已退回，等重新指定承办');
          onClose();
        },
      },
    );
  };
  return (
    <FormDrawer
      title="退回"
      hint={request.number}
      submit="退回"
      busy={handBack.isPending}
      disabled={!reason}
      error={handBack.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label="为什么"
        required
        options={optionsOf<Reason>(returnReasons)}
        value={reason}
        onChange={setReason}
      />
      <WordsField
        label="补充说明"
        aside="居民看不到"
        max={300}
        value={note}
        onChange={setNote}
        placeholder="例如：该找哪个单位"
      />
      <Note tone={request.returnCount > 0 ? 'due' : 'plain'}>
        {request.returnCount > 0
          ? `这一件已退回过 ${request.returnCount}次。再退回要由调度中心裁定谁来办，时限照走。`
          : '退回会计次，时限照走；第二次退回起由调度中心裁定谁来办。'}
      </Note>
    </FormDrawer>
  );
}

export function EscalateForm({ request, onClose }: ActionProps) {
  const [reason, setReason] = useState('');
  const escalate = useWrite('POST /desk/requests/:id/escalate');
  const submit = () =>
    escalate.mutate(
      { params: { id: request.id }, body: { version: request.version, reason: reason.trim() } },
      {
        onSuccess: () => {
          toast('已上报，您还看得到进展');
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      title="上报上一级"
      hint={request.number}
      submit="上报"
      busy={escalate.isPending}
      disabled={!reason.trim()}
      error={escalate.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        label="为什么要上一级办"
        aside="居民看不到"
        required
        rows={5}
        max={300}
        value={reason}
        onChange={setReason}
      />
      <Note tone="plain">上一级单位接着办；您这里留一个看进展的位置。居民会看到已上报。</Note>
    </FormDrawer>
  );
}
