// Leave: what is entered, what is coming, taking one back.
import type { StaffDetail } from '@contract/accounts';
import { DatePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useWrite } from '../../../shared/api/hooks';
import { fullMoment } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { useClashCheck } from '../../../shared/ui/clash-check';
import { toast } from '../../../shared/ui/toast';
import { Part } from './part';

export function Leaves({ staff, readOnly }: { staff: StaffDetail; readOnly: boolean }) {
  const [range, setRange] = useState<[Dayjs, Dayjs] | null>(null);
  const [reason, setReason] = useState('');
  const add = useWrite('POST /staff/:id/leaves');
  const remove = useWrite('DELETE /staff/:id/leaves/:leaveId');
  const check = useClashCheck();
  const enter = () => {
    if (!range) return;
    const body = {
      from: range[0].toISOString(),
      to: range[1].toISOString(),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    };
    check.run({ what: 'leave', resourceId: staff.id, ...body }, () =>
      add.mutateAsync({ params: { id: staff.id }, body }).then(() => {
        setRange(null);
        setReason('');
        toast('请假已登记，这段时间不派单给他，也约不到他');
      }),
    );
  };
  return (
    <Part name="请假" error={add.error ?? remove.error}>
      <ul className="col" style={{ gap: 6 }}>
        {staff.leaves.map((leave) => (
          <li key={leave.id} className="row">
            <span className="sp">
              {fullMoment(leave.from)} 至 {fullMoment(leave.to)} <span className="sec">{leave.reason}</span>
            </span>
            {!readOnly && (
              <button
                type="button"
                className="link"
                onClick={() => remove.mutate({ params: { id: staff.id, leaveId: leave.id } })}
              >
                撤销
              </button>
            )}
          </li>
        ))}
        {staff.leaves.length === 0 && <li className="sec">没有登记请假。</li>}
      </ul>
      {!readOnly && (
        <div className="row wrap">
          <DatePicker.RangePicker
            aria-label="请假从什么时候到什么时候"
            showTime={{ format: 'HH:mm', minuteStep: 30 }}
            format="M月D日 HH:mm"
            value={range}
            onChange={(next) => setRange(next?.[0] && next[1] ? [next[0], next[1]] : null)}
          />
          <input
            className="in"
            style={{ width: 120 }}
            aria-label="请假原因"
            placeholder="原因，可不填"
            maxLength={100}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button busy={add.isPending || check.busy} disabled={!range} onClick={enter}>
            登记
          </Button>
        </div>
      )}
      {check.dialog}
    </Part>
  );
}
