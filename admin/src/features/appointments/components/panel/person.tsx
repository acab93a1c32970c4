// For whom it is: masked until a reason is given, then shown here only; what else this person had.
import type { StaffAppointment } from '@contract/appointments';
import { Link } from 'react-router';
import { useMay } from '../../../../shared/auth/session';
import { tagLabel } from '../../../../shared/format/tags';
import { RevealButton, useReveal } from '../../../../shared/ui/reveal';
import { Line, Part } from './part';

export function Person({ booking }: { booking: StaffAppointment }) {
  const maySeeCases = useMay('cases.read');
  const { seen, asked } = useReveal(booking.residentId);
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
        {maySeeCases && (
          <Line name="个案">
            <Link to={`/cases?view=all&residentId=${booking.residentId}`}>看个案</Link>
          </Line>
        )}
      </div>
      {asked && (
        <div className="row">
          <RevealButton small what="姓名、电话和住址" asked={asked}>
            查看完整信息
          </RevealButton>
          <span className="sm ter">要填理由，会记入审计日志</span>
        </div>
      )}
    </Part>
  );
}
