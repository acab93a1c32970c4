// One booking over the board or the list.
import type { StaffAppointment } from '@contract/appointments';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../../../../shared/api/hooks';
import { Failed, Loading } from '../../../../shared/ui/boards';
import { Button } from '../../../../shared/ui/button';
import { AppointmentTag, KindMark } from '../kind-mark';
import { Actions } from './actions';
import { AppointmentBody } from './appointment-body';
import './panel.css';

interface Props {
  id: string;
  onMove: ((booking: StaffAppointment) => void) | undefined;
  onClose: () => void;
}

export function AppointmentDrawer({ id, onMove, onClose }: Props) {
  const detail = useRead('GET /desk/appointments/:id', { params: { id } });
  const booking = detail.data;
  return (
    <Drawer
      open
      title={null}
      closable={false}
      size={480}
      onClose={onClose}
      aria-label="预约"
      styles={{ body: { padding: 0 }, mask: { background: 'rgba(22,32,34,.2)' } }}
    >
      <div className="drawer ap-drawer">
        <div className="drawer-head">
          <h2 className="el">
            {booking ? <KindMark kind={booking.kind} name={booking.offerName} /> : '预约'}
          </h2>
          {booking && <AppointmentTag state={booking.state} />}
          <span className="sp" />
          {booking && (
            <Link className="sm nw" to={`/appointments/${booking.id}`}>
              {booking.number}
            </Link>
          )}
          <Button kind="quiet" icon="x" aria-label="关闭" onClick={onClose} />
        </div>
        <div className="fields" tabIndex={0} role="region" aria-label="预约内容">
          {!booking &&
            (detail.isError ? (
              <Failed error={detail.error} retry={() => void detail.refetch()} />
            ) : (
              <Loading />
            ))}
          {booking && <AppointmentBody booking={booking} />}
        </div>
        {booking && <Actions booking={booking} onMove={onMove} />}
      </div>
    </Drawer>
  );
}
