// The day ruler: office hours as a track, lunch as dots, now as a pill, each due moment as a pin that is a link.
import { Link } from 'react-router';
import type { Answer } from '../../../shared/api/client';
import { clockTime } from '../../../shared/format/time';
import { useWidth } from '../../../shared/ui/width';
import { labelPins, type Pin } from './pins';

type Home = Answer<'GET /desk/home'>;
const colours = { bad: '#B42318', due: '#B4530A', later: '#0B6E5F' };

export function DayRuler({ office, due, now }: { office: Home['office']; due: Home['due']; now: number }) {
  const [place, width] = useWidth<HTMLDivElement>(1282);
  const first = office.frames[0];
  const last = office.frames.at(-1);
  if (!first || !last) return null;
  const from = new Date(first.from).getTime();
  const to = new Date(last.to).getTime();
  const x = (moment: number) =>
    8 + ((Math.min(to, Math.max(from, moment)) - from) / (to - from)) * (width - 16);
  const pill = Math.min(width - 42, Math.max(42, x(now)));
  const gaps = office.frames.slice(1).map((frame, index) => ({
    from: new Date(office.frames[index]?.to ?? frame.from).getTime(),
    to: new Date(frame.from).getTime(),
  }));
  const pins = labelPins(due, { now, lunch: gaps[0]?.from ?? to, to, x, width });
  return (
    <div ref={place} className="ruler">
      <svg width={width} height="86" viewBox={`0 0 ${width} 86`} role="group" aria-label="今天的到期时刻">
        <rect x="8" y="55" width={width - 16} height="10" rx="5" fill="#F0F3EF" />
        <rect x="8" y="55" width={Math.max(0, x(now) - 8)} height="10" rx="5" fill="#D5E4DE" />
        {gaps.map((gap) => (
          <Gap key={gap.from} from={x(gap.from)} to={x(gap.to)} />
        ))}
        <Hours {...{ from, to, gaps, x, pill }} />
        <line x1={x(now)} x2={x(now)} y1="4" y2="68" stroke="#0B6E5F" strokeWidth="2" />
        <Now x={pill} text={`现在 ${clockTime(now)}`} />
        {pins.map((pin) => (
          <PinMark key={pin.at} pin={pin} />
        ))}
      </svg>
    </div>
  );
}

function Gap({ from, to }: { from: number; to: number }) {
  return (
    <>
      <rect x={from} y="55" width={to - from} height="10" fill="#fff" />
      <line x1={from} x2={to} y1="60" y2="60" stroke="#AEB9B2" strokeWidth="1.5" strokeDasharray="2 4" />
      <text x={(from + to) / 2} y="78" fontSize="12" fill="#66737A" textAnchor="middle">
        午休
      </text>
    </>
  );
}

interface HoursProps {
  from: number;
  to: number;
  gaps: ReadonlyArray<{ from: number; to: number }>;
  x: (moment: number) => number;
  /** Where the pill of the present moment stands; no hour is written under it. */
  pill: number;
}

function Hours({ from, to, gaps, x, pill }: HoursProps) {
  const hour = 3_600_000;
  const all = Array.from(
    { length: Math.ceil((to - from) / hour) + 1 },
    (_, step) => Math.ceil(from / hour + step) * hour,
  );
  const shown = all.filter(
    (moment) =>
      moment < to &&
      !gaps.some((gap) => moment > gap.from && moment < gap.to) &&
      Math.abs(x(moment) - pill) > 62,
  );
  return shown.map((moment) => (
    <text key={moment} x={x(moment)} y="78" fontSize="12" fill="#66737A" textAnchor="middle">
      {clockTime(moment).replace(/^0/, '')}
    </text>
  ));
}

function Now({ x, text }: { x: number; text: string }) {
  return (
    <>
      <rect x={x - 40} y="65" width="80" height="18" rx="9" fill="#0B6E5F" />
      <text x={x} y="78.2" fontSize="12" fontWeight="600" fill="#fff" textAnchor="middle">
        {text}
      </text>
    </>
  );
}

function PinMark({ pin }: { pin: Pin }) {
  const colour = colours[pin.tone];
  const strong = pin.tone !== 'later';
  return (
    <Link to={pin.tone === 'bad' ? '/requests?view=overdue' : '/requests?view=dueToday'}>
      <title>{pin.spoken}</title>
      <line x1={pin.x} x2={pin.x} y1="40" y2="55" stroke={colour} strokeWidth="1.5" />
      <circle cx={pin.x} cy="32" r={pin.count > 1 ? 11 : 7} fill={colour} />
      {pin.count > 1 && (
        <text x={pin.x} y="36.5" fontSize="12" fontWeight="600" fill="#fff" textAnchor="middle" aria-hidden>
          {pin.count}
        </text>
      )}
      <text
        x={pin.labelX}
        y="15"
        fontSize="12"
        fontWeight={strong ? 600 : 400}
        fill={strong ? colour : '#55636B'}
        textAnchor={pin.anchor}
      >
        {pin.label}
      </text>
    </Link>
  );
}
