// One booking over the board or the list.
import type { StaffAppointment } from '@contract/appointments';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../../../shared/api/hooks';
import { Failed, Loading } from '../../../../shared/ui/boards';
import { Drawer } from '../../../../shared/ui/drawer';
import { Note } from '../../../../shared/ui/marks';
import { AppointmentTag, KindMark } from '../kind-mark';
import { Actions } from './actions';
import { AppointmentBody } from './appointment-body';
import './panel.css';

interface Props {
  id: string;
  /** Why it cannot stay where it stands, where the page knows. */
  conflict?: string | undefined;
  /** What would solve it, one tap each. */
  waysOut?: ReactNode;
  onMove: ((booking: StaffAppointment) => void) | undefined;
  onClose: () => void;
}

export function AppointmentDrawer({ id, conflict, waysOut, onMove, onClose }: Props) {
  const detail = useRead('GET /desk/appointments/:id', { params: { id } });
  const booking = detail.data;
  return (
    <Drawer
      label="预约"
      size={480}
      light
      title={booking ? <KindMark kind={booking.kind} name={booking.offerName} /> : '预约'}
      marks={
        booking && (
          <>
            <AppointmentTag state={booking.state} />
            <Link className="sm nw" to={`/appointments/${booking.id}`}>
              {booking.number}
            </Link>
          </>
        )
      }
      foot={booking && <Actions booking={booking} onMove={onMove} />}
      onClose={onClose}
    >
      {!booking &&
        (detail.isError ? <Failed error={detail.error} retry={() => void detail.refetch()} /> : <Loading />)}
      {conflict && (
        <Note tone="due" icon="alert">
          <b>冲突</b> {conflict}。请改时间或换人。
          {waysOut && <span className="ways">{waysOut}</span>}
        </Note>
      )}
      {booking && <AppointmentBody booking={booking} />}
    </Drawer>
  );
}
