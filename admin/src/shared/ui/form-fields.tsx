// The fields that most forms are made of: a line, words with their count, one of a few.
import { Choice, Field, TextArea } from './field';

interface Common {
  label: string;
  value: string;
  onChange: (value: string) => void;
  max: number;
  aside?: string;
  required?: boolean;
  help?: string;
  placeholder?: string;
}

interface LineProps extends Common {
  error?: string | undefined;
  inputMode?: 'numeric' | 'decimal';
  type?: 'password';
  autoComplete?: string;
  autoFocus?: boolean;
}

export function LineField(props: LineProps) {
  const { label, aside, required, help, error, onChange, max, ...input } = props;
  return (
    <Field label={label} aside={aside} required={required} help={help} error={error}>
      {(id) => (
        <input
          {...input}
          id={id}
          className={error ? 'in err' : 'in'}
          maxLength={max}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface WordsProps extends Common {
  rows?: number;
  wide?: boolean;
}

/** Longer words; below stands how many there are, then what helps to write them. */
export function WordsField({ label, aside, required, wide, help, ...area }: WordsProps) {
  const count = `${area.value.length}/${area.max} 字`;
  return (
    <Field
      label={label}
      aside={aside}
      required={required}
      wide={wide}
      help={help ? `${count}，${help}` : count}
    >
      {(id) => <TextArea id={id} {...area} />}
    </Field>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: ReadonlyArray<{ value: T; label: string }>;
  value: T | undefined;
  onChange: (value: T) => void;
  required?: boolean;
  help?: string;
}

export function ChoiceField<T extends string>({ required, help, ...choice }: ChoiceProps<T>) {
  return (
    <div className="fd">
      <span className="lab">
        {choice.label} {required && <span className="bad">*</span>}
      </span>
      <Choice {...choice} />
      {help && <span className="help">{help}</span>}
    </div>
  );
}
