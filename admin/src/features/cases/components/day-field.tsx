// A day of the calendar under a label, with the days that may not be chosen greyed out.
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Field } from '../../../shared/ui/field';

interface Props {
  label: string;
  value: string;
  onChange: (day: string) => void;
  /** The first day that may be chosen, or the last. */
  from?: string;
  to?: string;
  help?: string;
}

export function DayField({ label, value, onChange, from, to, help }: Props) {
  return (
    <Field label={label} required help={help}>
      {(id) => (
        <DatePicker
          id={id}
          allowClear={false}
          style={{ width: '100%' }}
          value={dayjs(value)}
          onChange={(day) => day && onChange(day.format('YYYY-MM-DD'))}
          disabledDate={(day) => {
            const text = day.format('YYYY-MM-DD');
            return (from !== undefined && text < from) || (to !== undefined && text > to);
          }}
        />
      )}
    </Field>
  );
}
