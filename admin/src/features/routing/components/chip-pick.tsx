// A word of the sentence that can be changed: a chip that opens its picker.
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { Icon } from '../../../shared/ui/icon';

interface Props {
  label: string;
  text: string | undefined;
  empty: string;
  disabled: boolean;
  width?: number;
  children: ReactNode;
}

export function ChipPick({ label, text, empty, disabled, width = 280, children }: Props) {
  const chip = (
    <button
      type="button"
      className={text ? 'chip word' : 'chip e word'}
      disabled={disabled}
      aria-label={`${label}：${text ?? empty}`}
    >
      <span className="el">{text ?? empty}</span>
      {!disabled && <Icon name="down" />}
    </button>
  );
  if (disabled) return chip;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      content={<div style={{ width }}>{children}</div>}
    >
      {chip}
    </Popover>
  );
}
