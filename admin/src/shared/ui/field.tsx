// Form parts: a labelled field with help or error, one-of-few choices, segments.
import { useId, type ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface FieldProps {
  label: string;
  aside?: string;
  required?: boolean;
  help?: ReactNode;
  error?: string | undefined;
  wide?: boolean;
  children: (id: string) => ReactNode;
}

export function Field({ label, aside, required, help, error, wide, children }: FieldProps) {
  const id = useId();
  return (
    <div className={wide ? 'fd wide' : 'fd'}>
      <label htmlFor={id}>
        {label} {required && <span className="bad">* </span>}
        {aside && (
          <span className="sec" style={{ fontWeight: 400 }}>
            {aside}
          </span>
        )}
      </label>
      {children(id)}
      {error ? (
        <span className="help bad row g4" role="alert">
          <Icon name="alert" size="s" />
          {error}
        </span>
      ) : (
        help && <span className="help row">{help}</span>
      )}
    </div>
  );
}

interface TextProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  max?: number;
  placeholder?: string;
}

export function TextArea({ id, value, onChange, rows = 3, max, placeholder }: TextProps) {
  return (
    <textarea
      id={id}
      className="in"
      rows={rows}
      maxLength={max}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: ReadonlyArray<{ value: T; label: string }>;
  value: T | undefined;
  onChange: (value: T) => void;
}

export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div className="choice" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            className="rd"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

interface SegmentProps<T extends string> {
  label: string;
  options: ReadonlyArray<{ value: T; label: string; icon?: IconName }>;
  value: T;
  onChange: (value: T) => void;
  small?: boolean;
}

export function Segments<T extends string>({ label, options, value, onChange, small }: SegmentProps<T>) {
  return (
    <span className={small ? 'seg s' : 'seg'} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          type="button"
          key={option.value}
          className={option.value === value ? 'on' : ''}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.icon && <Icon name={option.icon} size="s" />}
          {option.label}
        </button>
      ))}
    </span>
  );
}

/** Options of a record of words, in its order. */
export function optionsOf<T extends string>(
  words: Readonly<Record<T, string>>,
): Array<{ value: T; label: string }> {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as T, label }));
}
