// Personal data behind a button: the reason is asked first, and the look goes into the audit log.
import { useState, type ComponentProps } from 'react';
import { useWrite } from '../api/hooks';
import { useMay } from '../auth/session';
import { Button } from './button';
import { FormDialog } from './dialog';
import { Choice } from './field';
import { LineField } from './form-fields';

interface Asked {
  busy: boolean;
  error: unknown;
  onReason: (reason: string) => void;
}

type Look = Pick<ComponentProps<typeof Button>, 'small' | 'kind' | 'icon' | 'children'>;

/** Gone as soon as the caller has what was asked for. */
export function RevealButton({ what, asked, ...look }: Look & { what: string; asked: Asked }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon="eye" {...look} onClick={() => setAsking(true)} />
      {asking && <ReasonDialog what={what} {...asked} onClose={() => setAsking(false)} />}
    </>
  );
}

/** A resident's whole name, phone and address: `seen` once a reason was given, till then `asked` for who may ask. */
export function useReveal(residentId: string) {
  const mayReveal = useMay('residents.reveal');
  const { data: seen, isPending, error, mutate } = useWrite('POST /residents/:id/reveal');
  const onReason = (reason: string) => mutate({ params: { id: residentId }, body: { reason } });
  return { seen, asked: mayReveal && !seen ? { busy: isPending, error, onReason } : undefined };
}

const common = ['联系居民约时间', '上门前核对身份', '居民来电核对'].map((words) => ({
  value: words,
  label: words,
}));

interface Props extends Asked {
  what: string;
  onClose: () => void;
}

function ReasonDialog({ what, busy, error, onReason, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title="查看完整信息"
      width={460}
      submit="查看"
      icon="eye"
      busy={busy}
      disabled={reason.trim().length < 4}
      error={error}
      onSubmit={() => onReason(reason.trim())}
      onClose={onClose}
    >
      <span>将显示{what}，离开这一页就收起。</span>
      <Choice label="常用理由" options={common} value={reason} onChange={setReason} />
      <LineField
        label="理由"
        required
        help="至少 4个字。谁、什么时候、为什么看，都会记入审计日志"
        max={200}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
