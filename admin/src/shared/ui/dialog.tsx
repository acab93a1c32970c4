// The window over a page, with or without a form, and the form at its right edge, with our own heads and feet; antd keeps focus inside and gives Esc.
import { Modal } from 'antd';
import { useRef, type ReactNode } from 'react';
import { messageOf } from '../api/errors';
import { Button } from './button';
import { DrawerFrame, DrawerHead } from './drawer';
import type { IconName } from './icon';
import { Note } from './marks';

interface DialogProps {
  title: string;
  hint?: string;
  width?: number;
  /** Over every other window, wherever that was opened from. */
  onTop?: boolean;
  /** When it stands there, after antd has put the keyboard on its first button. */
  onOpened?: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A window inside a drawer inside a window stands at 1200. */
const aboveAll = 2000;

/** A window over the page; `children` bring their own body and foot. */
export function Dialog(props: DialogProps) {
  const { title, hint, width = 520, onTop, onOpened, onClose, children } = props;
  return (
    <Modal
      open
      title={
        <div className="dialog-head">
          <h2>{title}</h2>
          {hint && <span className="sec">{hint}</span>}
          <span className="sp" />
          <Button kind="quiet" icon="x" aria-label="关闭" onClick={onClose} />
        </div>
      }
      footer={null}
      closable={false}
      width={width}
      onCancel={onClose}
      centered
      afterOpenChange={(open) => open && onOpened?.()}
      {...(onTop ? { zIndex: aboveAll } : {})}
      styles={{
        container: { padding: 0 },
        header: { margin: 0, padding: 0 },
        mask: { background: 'rgba(22,32,34,.46)' },
      }}
    >
      {children}
    </Modal>
  );
}

interface FormDialogProps extends Omit<DialogProps, 'onOpened'> {
  submit: string;
  icon?: IconName;
  busy?: boolean;
  disabled?: boolean;
  error?: unknown;
  onSubmit: () => void;
}

/** A short form in a window: one types at once, and a refusal stands below what was typed. */
export function FormDialog(props: FormDialogProps) {
  const { submit, icon, busy, disabled, error, onSubmit, children, ...dialog } = props;
  const form = useRef<HTMLFormElement>(null);
  const begin = () => form.current?.querySelector<HTMLElement>('input.in, textarea.in')?.focus();
  return (
    <Dialog {...dialog} onOpened={begin}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled && !busy) onSubmit();
        }}
      >
        <div className="dialog-body">
          {children}
          {error ? <Note tone="bad">{messageOf(error)}</Note> : null}
        </div>
        <div className="dialog-foot">
          <span className="sp" />
          <Button onClick={dialog.onClose}>取消</Button>
          <Button kind="main" icon={icon} type="submit" busy={busy} disabled={disabled}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FormProps {
  title: string;
  hint?: string;
  submit: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  error?: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form at the right edge: what was typed stays, a refusal stands above the foot. */
export function FormDrawer(props: FormProps) {
  const { title, hint, submit, danger, busy, disabled, error, onSubmit, onClose, children } = props;
  return (
    <DrawerFrame label={title} size={432} onClose={onClose}>
      <form
        className="drawer"
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled && !busy) onSubmit();
        }}
      >
        <DrawerHead title={title} onClose={onClose}>
          {hint && <span className="sec">{hint}</span>}
        </DrawerHead>
        <div className="fields">{children}</div>
        {error ? (
          <div style={{ padding: '0 16px 12px' }}>
            <Note tone="bad">{messageOf(error)}</Note>
          </div>
        ) : null}
        <div className="drawer-foot">
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" kind={danger ? 'dangerMain' : 'main'} busy={busy} disabled={disabled}>
            {submit}
          </Button>
        </div>
      </form>
    </DrawerFrame>
  );
}
