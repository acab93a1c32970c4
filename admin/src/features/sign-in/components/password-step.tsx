// First step: number and password; tells about the caps lock, keeps what was typed when refused.
import { useState, type KeyboardEvent } from 'react';
import type { Answer } from '../../../shared/api/client';
import { messageOf } from '../../../shared/api/errors';
import { useWrite } from '../../../shared/api/hooks';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { Note } from '../../../shared/ui/marks';

interface Props {
  username: string;
  onUsername: (username: string) => void;
  onDone: (answer: Answer<'POST /sign-in'>) => void;
  onForgotten: () => void;
}

export function PasswordStep({ username, onUsername, onDone, onForgotten }: Props) {
  const [password, setPassword] = useState('');
  const [seen, setSeen] = useState(false);
  const [caps, setCaps] = useState(false);
  const signIn = useWrite('POST /sign-in');
  const watchCaps = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate({ body: { username: username.trim(), password } }, { onSuccess: onDone });
      }}
    >
      {signIn.error && <Note tone="bad">{messageOf(signIn.error)}</Note>}
      <Field label="工号">
        {(id) => (
          <div className="in tall">
            <Icon name="user" />
            <input
              id={id}
              autoComplete="username"
              autoFocus
              required
              maxLength={60}
              value={username}
              onChange={(event) => onUsername(event.target.value)}
            />
          </div>
        )}
      </Field>
      <Field label="密码" help={caps ? '大写锁定已打开' : undefined}>
        {(id) => (
          <div className="in tall">
            <Icon name="lock" />
            <input
              id={id}
              type={seen ? 'text' : 'password'}
              autoComplete="current-password"
              required
              maxLength={128}
              value={password}
              onKeyUp={watchCaps}
              onKeyDown={watchCaps}
              onChange={(event) => setPassword(event.target.value)}
            />
            <button
              type="button"
              className="sec"
              aria-label={seen ? '隐藏密码' : '显示密码'}
              aria-pressed={seen}
              onClick={() => setSeen(!seen)}
            >
              <Icon name="eye" />
            </button>
          </div>
        )}
      </Field>
      <Button kind="main" type="submit" className="enter" busy={signIn.isPending}>
        登录
      </Button>
      <div className="row under">
        <span className="sec">用完请在右上角退出</span>
        <span className="sp" />
        <button type="button" className="link" onClick={onForgotten}>
          忘记密码
        </button>
      </div>
    </form>
  );
}
