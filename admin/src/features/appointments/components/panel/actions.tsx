// What may be done with a booking now: only what the server allows, each saying what it will do.
import type { StaffAppointment } from '@contract/appointments';
import { useState } from 'react';
import { messageOf } from '../../../../shared/api/errors';
import { useWrite } from '../../../../shared/api/hooks';
import { Button } from '../../../../shared/ui/button';
import { toast } from '../../../../shared/ui/toast';
import { CancelForm, DeclineForm, RuleForm } from './forms';

interface Props {
  booking: StaffAppointment;
  onMove: ((booking: StaffAppointment) => void) | undefined;
}

type Window = 'decline' | 'cancel' | 'rule';

export function Actions({ booking, onMove }: Props) {
  const [window, setWindow] = useState<Window>();
  const confirm = useWrite('POST /desk/appointments/:id/confirm');
  const { can } = booking;
  const close = () => setWindow(undefined);
  const mayMove = can.reschedule && onMove;
  if (!can.confirm && !can.decline && !mayMove && !can.cancel && !can.rule) {
    return <div className="drawer-foot sm sec">现在没有要您做的。</div>;
  }
  return (
    <div className="drawer-foot">
      {can.cancel && (
        <Button kind="danger" onClick={() => setWindow('cancel')}>
          取消预约
        </Button>
      )}
      <span className="sp" />
      {can.decline && <Button onClick={() => setWindow('decline')}>谢绝</Button>}
      {mayMove && (
        <Button icon="calendar" onClick={() => onMove(booking)}>
          改时间或换人
        </Button>
      )}
      {can.rule && (
        <Button kind="main" icon="stamp" onClick={() => setWindow('rule')}>
          裁定申诉
        </Button>
      )}
      {can.confirm && (
        <Button
          kind="main"
          icon="okc"
          busy={confirm.isPending}
          onClick={() =>
            confirm.mutate(
              { params: { id: booking.id }, body: { version: booking.version } },
              {
                onSuccess: () => toast('已确认，居民会收到通知'),
                onError: (error) => toast(messageOf(error)),
              },
            )
          }
        >
          确认
        </Button>
      )}
      {window === 'decline' && <DeclineForm booking={booking} onClose={close} />}
      {window === 'cancel' && <CancelForm booking={booking} onClose={close} />}
      {window === 'rule' && <RuleForm booking={booking} onClose={close} />}
    </div>
  );
}
