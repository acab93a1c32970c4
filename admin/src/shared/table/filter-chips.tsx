// Filters of a list as chips: one that is set can be taken off, one that is not opens its picker.
import { Popover, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { optionsOf } from '../ui/field';
import { Icon } from '../ui/icon';

export function Chip({ words, onOff }: { words: string; onOff: () => void }) {
  return (
    <span className="chip">
      {words}
      <button type="button" aria-label={`去掉 ${words}`} onClick={onOff}>
        <Icon name="x" />
      </button>
    </span>
  );
}

interface FilterProps {
  name: string;
  set: string | undefined;
  onOff: () => void;
  children: ReactNode;
}

export function Filter({ name, set, onOff, children }: FilterProps) {
  const [open, setOpen] = useState(false);
  if (set) return <Chip words={set} onOff={onOff} />;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={<div style={{ width: 240 }}>{children}</div>}
    >
      <button type="button" className="chip e" aria-expanded={open}>
        <Icon name="plus" />
        {name}
      </button>
    </Popover>
  );
}

interface FewProps {
  label: string;
  words: Readonly<Record<string, string>>;
  value?: string | undefined;
  onChange: (value: string) => void;
}

export function Few({ label, words, value, onChange }: FewProps) {
  return (
    <Select
      aria-label={label}
      style={{ width: '100%' }}
      defaultOpen
      autoFocus
      value={value ?? null}
      onChange={(next) => onChange(next)}
      placeholder={`选${label}`}
      options={optionsOf(words)}
    />
  );
}
