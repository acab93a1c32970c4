/** A button of the four heights and eight tones on the component boards. */
import { Button as NativeButton } from '@tarojs/components';
import type { ButtonProps as NativeProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type ButtonTone = 'p' | 's' | 't' | 'q' | 'd' | 'link' | 'queued' | 'off';

interface ButtonProps {
  children: ReactNode;
  tone?: ButtonTone;
  size?: 'lg' | 'md' | 'sm';
  block?: boolean;
  icon?: IconName;
  /** Words shown instead while the work is under way; the button then takes no tap. */
  busy?: string | false;
  disabled?: boolean;
  grow?: boolean;
  onTap?: () => void;
  /** What WeChat wants on its own buttons (phone number, privacy). */
  native?: NativeProps;
}

export function Button(props: ButtonProps) {
  const { tone = 'p', size = 'md', block, icon, busy, disabled, grow, onTap, native, children } = props;
  const idle = Boolean(busy) || Boolean(disabled);
  const classes = [
    'btn',
    idle ? 'off' : tone,
    size === 'md' ? '' : size,
    block ? 'block' : '',
    grow ? 'grow' : '',
  ];
  return (
    <NativeButton
      className={classes.filter(Boolean).join(' ')}
      hoverClass="press"
      disabled={idle}
      {...native}
      {...(onTap ? { onClick: () => !idle && onTap() } : {})}
    >
      {icon ? <Icon name={icon} className={`btn-icon ${busy ? 'gone' : ''}`} /> : null}
      {busy || children}
    </NativeButton>
  );
}
