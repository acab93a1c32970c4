// Two windows of one's own account: the one-time code that binds WeChat, and a new password.
import { useEffect, useState } from 'react';
import { messageOf } from '../shared/api/errors';
import { useWrite } from '../shared/api/hooks';
import { clockTime } from '../shared/format/time';
import { Dialog, FormDrawer } from '../shared/ui/dialog';
import { LineField } from '../shared/ui/form-fields';
import { Note } from '../shared/ui/marks';
import { toast } from '../shared/ui/toast';

export function BindingCode({ onClose }: { onClose: () => void }) {
  const { mutate, data, error } = useWrite('POST /desk/me/binding-code');
  useEffect(() => mutate({}), [mutate]);
  return (
    <Dialog title="绑定微信" width={440} onClose={onClose}>
      <div className="dialog-body">
        <span>打开微信小程序“邻应”，到“我的 → 工作人员绑定”，输入这个一次性验证码。</span>
        {data && (
          <div className="c">
            <b style={{ fontSize: 36, lineHeight: '48px', letterSpacing: 6 }}>{data.code}</b>
            <div className="sm sec">{clockTime(data.expiresAt)} 前有效，只能用一次，请不要告诉别人。</div>
          </div>
        )}
        {error && <Note tone="bad">{messageOf(error)}</Note>}
      </div>
    </Dialog>
  );
}

export function NewPassword({ onClose }: { onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useWrite('POST /desk/me/password');
  return (
    <FormDrawer
      title="修改密码"
      submit="保存新密码"
      busy={change.isPending}
      disabled={!current || next.length < 8}
      error={change.error}
      onClose={onClose}
      onSubmit={() =>
        change.mutate(
          { body: { current, next } },
          {
            onSuccess: () => {
              toast('密码已改。其他电脑上的登录已退出。');
              onClose();
            },
          },
        )
      }
    >
      <PasswordField
        label="现在的密码"
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <PasswordField
        label="新密码"
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        help="至少 8位；常见的、含工号姓名的不能用"
      />
    </FormDrawer>
  );
}

interface PasswordProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: string;
  help?: string;
}

function PasswordField({ label, value, onChange, autoComplete, help }: PasswordProps) {
  return (
    <LineField
      label={label}
      required
      help={help}
      type="password"
      autoComplete={autoComplete}
      max={128}
      value={value}
      onChange={onChange}
    />
  );
}
