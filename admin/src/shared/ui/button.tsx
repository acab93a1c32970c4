// The one button: plain, main, danger or quiet, with an icon and a key hint; says that it is waiting while busy.
import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'main' | 'danger' | 'dangerMain' | 'quiet';
  small?: boolean;
  icon?: IconName;
  keyHint?: string;
  busy?: boolean;
  children?: ReactNode;
}

const classes = { main: ' p', danger: ' d', dangerMain: ' dp', quiet: ' t' };

export const Button = forwardRef<HTMLButtonElement, Props>(function Button(props, ref) {
  const { kind, small, icon, keyHint, busy, children, className, ...rest } = props;
  const look = `btn${kind ? classes[kind] : ''}${small ? ' s' : ''}${children ? '' : ' ic'} ${className ?? ''}`;
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={look.trim()}
      disabled={rest.disabled || busy}
      aria-busy={busy}
    >
      {icon && <Icon name={icon} />}
      {children}
      {busy && '…'}
      {keyHint && <kbd aria-hidden>{keyHint}</kbd>}
    </button>
  );
});
