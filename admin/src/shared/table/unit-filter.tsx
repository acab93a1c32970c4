// Narrows a list to one unit and what lies below it.
import { UnitSelect } from '../pick/unit-select';

interface Props {
  value: string | undefined;
  onChange: (unitId: string | undefined) => void;
}

export function UnitFilter({ value, onChange }: Props) {
  return (
    <div style={{ width: 200 }}>
      <UnitSelect label="单位" clearable placeholder="所有单位" value={value} onChange={onChange} />
    </div>
  );
}
