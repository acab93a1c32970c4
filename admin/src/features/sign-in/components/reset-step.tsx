// A forgotten password: the administrator gives a one-time code, with it a new password is set.
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';

export function ResetStep({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const reset = useWrite('POST /password-reset');
  const done = () => {
    toast('新密码已设好，请用它登录。');
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        reset.mutate({ body: { code: code.trim(), password } }, { onSuccess: done });
      }}
    >
      {reset.error && <Note tone="bad">{messageOf(reset.error)}</Note>}
      <Field label="一次性重置码" help="忘记密码请找本单位管理员，由他生成重置码交给您">
        {(id) => (
          <input
            id={id}
            className="in tall"
            required
            minLength={8}
            maxLength={64}
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Field label="新密码" help="至少 8位；常见的、含工号姓名的不能用">
        {(id) => (
          <input
            id={id}
            className="in tall"
            type="password"
            required
            minLength={8}
            maxLength={128}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button kind="main" type="submit" className="enter" busy={reset.isPending}>
        设置新密码
      </Button>
    </form>
  );
}
