// A time limit: a number and what it counts.
import { limitUnits, type LimitUnit } from '@constants/catalogue';
import type { TimeLimit } from '@contract/catalogue';
import { Select } from 'antd';
import { optionsOf } from '../../../shared/ui/field';

interface Props {
  label: string;
  limit: TimeLimit;
  readOnly: boolean;
  onChange: (limit: TimeLimit) => void;
}

export function LimitInput({ label, limit, readOnly, onChange }: Props) {
  return (
    <span className="pair">
      <input
        className="in"
        type="number"
        min={0}
        max={100000}
        aria-label={`${label} 数`}
        readOnly={readOnly}
        value={limit.amount}
        onChange={(event) =>
          onChange({ ...limit, amount: Math.max(0, Math.round(event.target.valueAsNumber || 0)) })
        }
      />
      <Select
        aria-label={`${label} 单位`}
        style={{ width: 112 }}
        disabled={readOnly}
        value={limit.unit}
        onChange={(unit: LimitUnit) => onChange({ ...limit, unit })}
        options={optionsOf<LimitUnit>(limitUnits)}
      />
    </span>
  );
}
