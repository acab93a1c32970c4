// Asks for the password once more when the server wants the person confirmed before a sensitive action.
import { useEffect, useState } from 'react';
import { call, onConfirmNeeded } from '../api/client';
import { messageOf } from '../api/errors';
import { FormDialog } from '../ui/dialog';
import { LineField } from '../ui/form-fields';

export function StepUp() {
  const [answer, setAnswer] = useState<((confirmed: boolean) => void) | null>(null);
  useEffect(() => onConfirmNeeded(() => new Promise((resolve) => setAnswer(() => resolve))), []);
  if (!answer) return null;
  const close = (confirmed: boolean) => {
    setAnswer(null);
    answer(confirmed);
  };
  return <PasswordDialog onClose={close} />;
}

function PasswordDialog({ onClose }: { onClose: (confirmed: boolean) => void }) {
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await call('POST /desk/me/step-up', { body: { password } });
      onClose(true);
    } catch (refusal) {
      setError(messageOf(refusal));
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title="请再确认一次身份"
      width={420}
      onTop
      submit="确认"
      busy={busy}
      disabled={!password}
      onSubmit={() => void confirm()}
      onClose={() => onClose(false)}
    >
      <span className="sec">这一步要紧，请再输一次您的登录密码，确认是您本人。几分钟内不会重复询问。</span>
      <LineField
        label="登录密码"
        required
        error={error}
        type="password"
        autoComplete="current-password"
        max={128}
        value={password}
        onChange={setPassword}
      />
    </FormDialog>
  );
}
