// One booking on a page of its own, for links from notices and requests.
import type { StaffAppointment } from '@contract/appointments';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../../shared/api/hooks';
import { isoDay } from '../../../shared/format/time';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Crumb } from '../../../shared/ui/crumb';
import { usePageTitle } from '../../../shared/ui/page-title';
import { MoveDialog } from '../components/board/move-dialog';
import { AppointmentTag, KindMark } from '../components/kind-mark';
import { Actions } from '../components/panel/actions';
import { AppointmentBody } from '../components/panel/appointment-body';
import '../components/panel/panel.css';

export function AppointmentPage() {
  const { id = '' } = useParams();
  const detail = useRead('GET /desk/appointments/:id', { params: { id } });
  const [moving, move] = useState<StaffAppointment>();
  const booking = detail.data;
  const number = booking?.number ?? '';
  usePageTitle(
    number || '预约',
    <Crumb lists={['/appointments', '/appointments/list', '/appointments/waiting']} name="预约">
      {number}
    </Crumb>,
    number,
  );
  if (!booking) {
    return detail.isError ? (
      <Failed error={detail.error} retry={() => void detail.refetch()} />
    ) : (
      <Loading rows={8} />
    );
  }
  return (
    <section className="card drawer ap-page">
      <div className="drawer-head">
        <h1>
          <KindMark kind={booking.kind} name={booking.offerName} />
        </h1>
        <AppointmentTag state={booking.state} />
        <span className="sp" />
        <Link to={`/appointments?day=${isoDay(booking.start)}&appointment=${booking.id}`}>
          在一周预约里看
        </Link>
      </div>
      <div className="fields" tabIndex={0} role="region" aria-label="预约内容">
        <AppointmentBody booking={booking} />
      </div>
      <Actions booking={booking} onMove={move} />
      {moving && <MoveDialog asked={{ booking: moving }} onClose={() => move(undefined)} />}
    </section>
  );
}
