// For whom it is: masked until a reason is given, then shown here only; what else this person had.
import type { StaffAppointment } from '@contract/appointments';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWrite } from '../../../../shared/api/hooks';
import { useMay } from '../../../../shared/auth/session';
import { tagLabel } from '../../../../shared/format/tags';
import { Button } from '../../../../shared/ui/button';
import { RevealDialog } from '../../../../shared/ui/reveal-dialog';
import { Line, Part } from './part';

export function Person({ booking }: { booking: StaffAppointment }) {
  const mayReveal = useMay('residents.reveal');
  const [asking, setAsking] = useState(false);
  const reveal = useWrite('POST /residents/:id/reveal');
  const seen = reveal.data;
  const age = booking.birthYear && new Date().getFullYear() - booking.birthYear;
  return (
    <Part title="居民">
      <div className="kv">
        <Line name="姓名">
          <b>{seen?.name ?? booking.nameMasked}</b>{' '}
          <span className="sec">
            {[booking.communityName, age && `${age}岁`].filter(Boolean).join(' · ')}
          </span>
        </Line>
        <Line name="电话">
          {seen?.phone ? <a href={`tel:${seen.phone}`}>{seen.phone}</a> : booking.phoneMasked || '没有登记'}
        </Line>
        {seen?.address && <Line name="住址">{seen.address}</Line>}
        {booking.tags.length > 0 && (
          <Line name="标签">
            <span className="row wrap g4">
              {booking.tags.map((tag) => (
                <span key={tag} className="tag p">
                  {tagLabel(tag)}
                </span>
              ))}
            </span>
          </Line>
        )}
        <Line name="以往">
          <Link to={`/appointments/list?residentId=${booking.residentId}`}>全部预约</Link>
        </Line>
      </div>
      {mayReveal && !seen && (
        <div className="row">
          <Button small icon="eye" onClick={() => setAsking(true)}>
            查看完整信息
          </Button>
          <span className="sm ter">要填理由，会记入审计日志</span>
        </div>
      )}
      {asking && (
        <RevealDialog
          what="姓名、电话和住址"
          busy={reveal.isPending}
          error={reveal.error}
          onClose={() => setAsking(false)}
          onReason={(reason) =>
            reveal.mutate(
              { params: { id: booking.residentId }, body: { reason } },
              { onSuccess: () => setAsking(false) },
            )
          }
        />
      )}
    </Part>
  );
}
