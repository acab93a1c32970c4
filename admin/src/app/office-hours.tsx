// Whether the office is open now, and how long until that changes.
import { useRead } from '../shared/api/hooks';
import { lasting, minuteOfDay } from '../shared/format/time';

export function OfficeHours() {
  const home = useRead('GET /desk/home', {}, { refetchMs: 60_000 });
  const office = home.data?.office;
  if (!office) return null;
  const left = office.minutesToChange === undefined ? '' : lasting(office.minutesToChange * 60_000);
  const lunchComes = minuteOfDay(home.data?.now ?? Date.now()) < 13 * 60;
  const words = office.open
    ? `办公中${left && `，距${lunchComes ? '午休' : '下班'} ${left}`}`
    : `非办公时间${left && `，${left}后上班`}`;
  return (
    <div className="duty">
      <span className={office.open ? 'dot' : 'dot off'} />
      {words}
    </div>
  );
}
