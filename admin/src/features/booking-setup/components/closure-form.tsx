// A stretch of time in which a unit and everything below it is shut.
import { DatePicker } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { UnitSelect } from '../../../shared/pick/unit-select';
import type { ClashCheck } from '../../../shared/ui/clash-check';
import { FormDrawer } from '../../../shared/ui/dialog';
import { Field } from '../../../shared/ui/field';
import { LineField } from '../../../shared/ui/form-fields';
import { toast } from '../../../shared/ui/toast';

/** From the picker's wall clock, whatever the computer is set to, to a moment in China. */
const inChina = (wallClock: string): string => new Date(`${wallClock}:00+08:00`).toISOString();

interface Props {
  unitId: string;
  check: ClashCheck;
  onClose: () => void;
}

export function ClosureForm({ unitId: start, check, onClose }: Props) {
  const [unitId, setUnitId] = useState<string | undefined>(start);
  const [times, setTimes] = useState<readonly [string, string]>();
  const [reason, setReason] = useState('');
  const save = useWrite('POST /desk/closures');
  const submit = () => {
    if (!unitId || !times) return;
    const body = { unitId, from: inChina(times[0]), to: inChina(times[1]), reason: reason.trim() };
    check.run({ what: 'closure', ...body }, () =>
      save.mutateAsync({ body }).then(() => {
        toast('停业已登记，这段时间约不了');
        onClose();
      }),
    );
  };
  return (
    <FormDrawer
      title="登记停业"
      submit="登记"
      busy={save.isPending || check.busy}
      disabled={!unitId || !times || reason.trim() === ''}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="哪个单位" required help="它下面的单位、人和场地一起停">
        {(id) => <UnitSelect id={id} value={unitId} onChange={setUnitId} />}
      </Field>
      <Field label="从什么时候到什么时候" required>
        {(id) => (
          <DatePicker.RangePicker
            id={id}
            showTime={{ format: 'HH:mm', minuteStep: 10 }}
            format="M月D日 HH:mm"
            onChange={(range) => {
              const [from, to] = [range?.[0], range?.[1]];
              const wall = 'YYYY-MM-DDTHH:mm';
              setTimes(from && to ? [from.format(wall), to.format(wall)] : undefined);
            }}
          />
        )}
      </Field>
      <LineField
        label="为什么"
        required
        help="同事在一周预约里看得到"
        max={300}
        placeholder="例如：楼里换水管，停水一天"
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  );
}
