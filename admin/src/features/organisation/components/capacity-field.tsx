// How many requests a person may have in hand at once.
import { Field } from '../../../shared/ui/field';

interface Props {
  value: number;
  onChange: (value: number) => void;
  help?: string;
  readOnly?: boolean;
}

const most = 100;

export function CapacityField({ value, onChange, help, readOnly }: Props) {
  return (
    <Field label="手上最多几件" help={help}>
      {(id) => (
        <input
          id={id}
          className="in"
          type="number"
          min={0}
          max={most}
          readOnly={readOnly}
          value={value}
          onChange={(event) => onChange(Math.min(most, Math.max(0, event.target.valueAsNumber || 0)))}
        />
      )}
    </Field>
  );
}
