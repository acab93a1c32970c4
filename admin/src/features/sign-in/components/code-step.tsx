// Second factor: six digits of the authenticator; at first sign-in also the picture that binds it.
import { useState } from 'react';
import type { Answer } from '../../../shared/api/client';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { Note } from '../../../shared/ui/marks';

type SignIn = Answer<'POST /sign-in'>;
interface Props {
  enrolment: SignIn['enrolment'];
  onDone: (answer: SignIn) => void;
  onBack: () => void;
}

export function CodeStep({ enrolment, onDone, onBack }: Props) {
  const [code, setCode] = useState('');
  const confirm = useWrite('POST /sign-in/code');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ body: { code } }, { onSuccess: onDone });
      }}
    >
      {confirm.error && <Note tone="bad">{messageOf(confirm.error)}</Note>}
      {enrolment && (
        <div className="qr">
          <img src={enrolment.qrDataUrl} alt="绑定身份验证器的二维码" />
          <div>
            <b>先绑定身份验证器</b>
            <div className="sm sec">街道及以上岗位要两步验证。用手机上的身份验证器扫码，或手工输入：</div>
            <code>{enrolment.secret}</code>
          </div>
        </div>
      )}
      <Field label="动态验证码" help="打开手机上的身份验证器，输入 6位数字">
        {(id) => (
          <div className="in tall code">
            <Icon name="lock" />
            <input
              id={id}
              autoFocus
              required
              inputMode="numeric"
              autoComplete="one-time-code"
              pattern="\d{6}"
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
            />
          </div>
        )}
      </Field>
      <Button
        kind="main"
        type="submit"
        className="enter"
        busy={confirm.isPending}
        disabled={code.length !== 6}
      >
        {enrolment ? '绑定并登录' : '登录'}
      </Button>
      <div className="row under">
        <button type="button" className="link" onClick={onBack}>
          换一个账号
        </button>
      </div>
    </form>
  );
}
