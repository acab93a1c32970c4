// Who teaches, in which room, how many may come and how old they are.
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../../../shared/api/hooks';
import { StaffSelect } from '../../../shared/pick/staff-select';
import { Choice, Field } from '../../../shared/ui/field';
import type { PartProps } from './draft';

export function Teacher({ draft, set }: PartProps) {
  const [own, setOwn] = useState(draft.teacherName === undefined);
  const rooms = useRead('GET /desk/rooms', {}, { staleMs: 300_000 });
  const active = (rooms.data?.items ?? []).filter((room) => room.active);
  return (
    <>
      <Field label="老师" required help={own ? '上课时间会从老师的可约时间里扣掉' : undefined}>
        {(id) => (
          <div className="col" style={{ gap: 6 }}>
            <Choice
              label="老师是谁"
              options={[
                { value: 'own', label: '工作人员' },
                { value: 'guest', label: '校外老师' },
              ]}
              value={own ? 'own' : 'guest'}
              onChange={(value) => {
                setOwn(value === 'own');
                set({ teacherId: undefined, teacherName: undefined });
              }}
            />
            {own ? (
              <StaffSelect
                label="工作人员"
                value={draft.teacherId}
                onChange={(teacherId) => set({ teacherId })}
              />
            ) : (
              <input
                id={id}
                className="in"
                maxLength={40}
                placeholder="姓名"
                value={draft.teacherName ?? ''}
                onChange={(event) => set({ teacherName: event.target.value })}
              />
            )}
          </div>
        )}
      </Field>
      <Field label="占用场地" aside="可不填" help="选了就会从场地的可约时间里扣掉">
        {(id) => (
          <Select
            id={id}
            allowClear
            style={{ width: '100%' }}
            placeholder="不占用登记的场地"
            value={draft.roomId ?? null}
            onChange={(roomId: string | null) => set({ roomId: roomId ?? undefined })}
            options={active.map(({ id: value, name, unitName }) => ({
              value,
              label: `${name}（${unitName}）`,
            }))}
          />
        )}
      </Field>
    </>
  );
}

export function Capacity({ draft, set }: PartProps) {
  return (
    <Field label="名额" required help="报满以后可以排队，有人退出自动补上">
      {(id) => (
        <InputNumber
          id={id}
          min={1}
          max={500}
          precision={0}
          value={draft.capacity ?? null}
          onChange={(capacity) => {
            if (capacity) set({ capacity });
          }}
        />
      )}
    </Field>
  );
}

export function Ages({ draft, set }: PartProps) {
  const age = (label: string, field: 'minAge' | 'maxAge') => (
    <InputNumber
      aria-label={label}
      min={0}
      max={120}
      precision={0}
      placeholder="不限"
      value={draft[field] ?? null}
      onChange={(value) => set({ [field]: value ?? undefined })}
    />
  );
  return (
    <Field label="年龄" aside="可不填">
      {() => (
        <div className="row">
          {age('最小年龄', 'minAge')} 岁 至 {age('最大年龄', 'maxAge')} 岁
        </div>
      )}
    </Field>
  );
}
