// A clock time on 24 hours, typed as 8:30, 0830 or 08:30; empty means no time. Settled when one leaves the field.
import { useEffect, useState } from 'react';

interface Props {
  label: string;
  /** Minutes after midnight. */
  minute: number | undefined;
  readOnly?: boolean;
  onChange: (minute: number | undefined) => void;
}

export function TimeInput({ label, minute, readOnly, onChange }: Props) {
  const [text, setText] = useState(asTime(minute));
  useEffect(() => setText(asTime(minute)), [minute]);
  const settle = () => {
    const typed = minuteOf(text);
    if (typed === null) setText(asTime(minute));
    else if (typed !== minute) onChange(typed);
  };
  return (
    <input
      className="in time"
      inputMode="numeric"
      maxLength={5}
      placeholder="--:--"
      aria-label={label}
      readOnly={readOnly}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}

const two = (value: number) => String(value).padStart(2, '0');

export function asTime(minute: number | undefined): string {
  return minute === undefined ? '' : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Minutes after midnight, undefined for an empty field, null for what is no time. */
export function minuteOf(text: string): number | undefined | null {
  const trimmed = text.trim().replace('：', ':');
  if (trimmed === '') return undefined;
  const parts = /^(\d{1,2}):?(\d{2})$/.exec(trimmed);
  if (!parts) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= 1440 ? total : null;
}
