// A whole number between two bounds; what is not one is said at once and kept from being saved (NaN).
import { useEffect, useState } from 'react';
import { Field } from '../../../shared/ui/field';

interface Props {
  label: string;
  unit: string;
  min: number;
  max: number;
  value: number | undefined;
  /** May stay empty, and then means this. */
  whenEmpty?: string;
  help?: string;
  error?: string | undefined;
  onChange: (value: number | undefined) => void;
}

export function NumberField(props: Props) {
  const { label, unit, min, max, value, whenEmpty, help, error, onChange } = props;
  const [text, setText] = useState(value === undefined ? '' : String(value));
  useEffect(() => {
    if (Number.isNaN(value)) return;
    setText((old) => (asNumber(old) === value ? old : value === undefined ? '' : String(value)));
  }, [value]);
  const fits = (number: number | undefined) => number !== undefined && number >= min && number <= max;
  const empty = (typed: string) => typed.trim() === '' && whenEmpty !== undefined;
  const change = (typed: string) => {
    setText(typed);
    const number = asNumber(typed);
    onChange(empty(typed) ? undefined : fits(number) ? number : NaN);
  };
  const sound = empty(text) || fits(asNumber(text));
  const wrong = sound ? error : `请填 ${min} 到 ${max} 的整数`;
  return (
    <Field label={label} required={whenEmpty === undefined} help={help} error={wrong}>
      {(id) => (
        <span className={wrong ? 'in err' : 'in'}>
          <input
            id={id}
            inputMode="numeric"
            maxLength={5}
            placeholder={whenEmpty}
            value={text}
            onChange={(event) => change(event.target.value)}
          />
          <span className="sec nw">{unit}</span>
        </span>
      )}
    </Field>
  );
}

const asNumber = (typed: string): number | undefined =>
  /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : undefined;
