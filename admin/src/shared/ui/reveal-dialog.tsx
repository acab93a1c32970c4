// Asks for the reason before personal data is shown; the look goes into the audit log.
import { useState } from 'react';
import { messageOf } from '../api/errors';
import { Button } from './button';
import { Dialog } from './dialog';
import { Choice, Field } from './field';
import { Note } from './marks';

interface Props {
  what: string;
  busy: boolean;
  error: unknown;
  onReason: (reason: string) => void;
  onClose: () => void;
}

const common = ['联系居民约时间', '上门前核对身份', '居民来电核对'].map((words) => ({
  value: words,
  label: words,
}));

export function RevealDialog({ what, busy, error, onReason, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Dialog title="查看完整信息" width={460} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason.trim());
        }}
      >
        <div className="dialog-body">
          <span>将显示{what}，离开这一页就收起。</span>
          <Choice label="常用理由" options={common} value={reason} onChange={setReason} />
          <Field label="理由" required help="至少 4个字。谁、什么时候、为什么看，都会记入审计日志">
            {(id) => (
              <input
                id={id}
                className="in"
                autoFocus
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          {error ? <Note tone="bad">{messageOf(error)}</Note> : null}
        </div>
        <div className="dialog-foot">
          <span className="sp" />
          <Button onClick={onClose}>取消</Button>
          <Button kind="main" icon="eye" type="submit" busy={busy} disabled={reason.trim().length < 4}>
            查看
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
