// Gives points to a resident or takes some back: how many, why, and the password once more.
import { grantActions, maxGrant, type GrantAction } from '@constants/ledger';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { FormDialog } from '../../../shared/ui/dialog';
import { optionsOf } from '../../../shared/ui/field';
import { ChoiceField, LineField, WordsField } from '../../../shared/ui/form-fields';
import { toast } from '../../../shared/ui/toast';

interface Props {
  residentId: string;
  available: number;
  onClose: () => void;
}

export function GivePoints({ residentId, available, onClose }: Props) {
  const [action, setAction] = useState<GrantAction>('grant');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const give = useWrite('POST /desk/residents/:id/points');
  const most = action === 'grant' ? maxGrant : Math.min(maxGrant, available);
  const points = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  const fits = points >= 1 && points <= most;
  const submit = () => {
    const body = { action, points, reason: reason.trim() };
    give.mutate(
      { params: { id: residentId }, body },
      {
        onSuccess: () => {
          toast(action === 'grant' ? `已发放 ${points} 积分` : `已扣回 ${points} 积分`);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title="发放或扣回积分"
      width={460}
      submit={grantActions[action]}
      busy={give.isPending}
      disabled={!fits || reason.trim().length < 4}
      error={give.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField<GrantAction>
        label="做什么"
        options={optionsOf<GrantAction>(grantActions)}
        value={action}
        onChange={setAction}
      />
      <LineField
        label="多少积分"
        required
        max={4}
        inputMode="numeric"
        value={text}
        onChange={setText}
        help={action === 'grant' ? `一次最多 ${maxGrant}` : `现在最多能扣回 ${most}`}
        error={text !== '' && !fits ? `请填 1 到 ${most} 的整数` : undefined}
      />
      <WordsField
        label="理由"
        required
        max={200}
        value={reason}
        onChange={setReason}
        placeholder="例如：11月20日楼道巡查，3 小时"
        help="至少 4 个字；居民看得到，也记入审计日志"
      />
    </FormDialog>
  );
}
