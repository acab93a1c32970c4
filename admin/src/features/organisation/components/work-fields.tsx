// What a person can do and when: skills, how much at once, duty hours.
import { skills as skillWords, type Skill } from '@constants/accounts';
import type { StaffDetail } from '@contract/accounts';
import { Select } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { Button } from '../../../shared/ui/button';
import type { ClashCheck } from '../../../shared/ui/clash-check';
import { Field, optionsOf } from '../../../shared/ui/field';
import { toast } from '../../../shared/ui/toast';
import { CapacityField } from './capacity-field';
import { DutyHours } from './duty-hours';
import { Part } from './part';

interface Props {
  staff: StaffDetail;
  readOnly: boolean;
  check: ClashCheck;
}

export function WorkFields({ staff, readOnly, check }: Props) {
  const [skills, setSkills] = useState<Skill[]>(staff.skills);
  const [capacity, setCapacity] = useState(staff.capacity);
  const [frames, setFrames] = useState(staff.dutyFrames);
  const save = useWrite('PATCH /staff/:id');
  const wrong = frames.some(({ from, to }) => from >= to);
  const submit = () =>
    check.run({ what: 'duty', resourceId: staff.id, dutyFrames: frames }, () =>
      save
        .mutateAsync({ params: { id: staff.id }, body: { skills, capacity, dutyFrames: frames } })
        .then(() => toast('已保存，派单马上按新的来')),
    );
  return (
    <Part name="技能和班次" error={save.error}>
      <div className="form-grid">
        <Field label="技能">
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              disabled={readOnly}
              value={skills}
              onChange={setSkills}
              options={optionsOf<Skill>(skillWords)}
            />
          )}
        </Field>
        <CapacityField readOnly={readOnly} value={capacity} onChange={setCapacity} />
      </div>
      <DutyHours frames={frames} readOnly={readOnly} onChange={setFrames} />
      {!readOnly && (
        <div className="row">
          <span className={wrong ? 'sm bad' : 'sm sec'}>
            {wrong ? '有一段结束早于开始，请改过来' : '清空时间就是不上班'}
          </span>
          <span className="sp" />
          <Button busy={save.isPending || check.busy} disabled={wrong} onClick={submit}>
            保存
          </Button>
        </div>
      )}
    </Part>
  );
}
