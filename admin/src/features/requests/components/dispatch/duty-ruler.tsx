// A small day ruler: office hours, lunch, how far the day has gone.
import { useRead } from '../../../../shared/api/hooks';

export function DutyRuler({ now }: { now: number }) {
  const frames = useRead('GET /desk/home', {}).data?.office.frames ?? [];
  const first = frames[0];
  const last = frames.at(-1);
  if (!first || !last) return null;
  const from = new Date(first.from).getTime();
  const to = new Date(last.to).getTime();
  const x = (moment: number) => 8 + ((Math.min(to, Math.max(from, moment)) - from) / (to - from)) * 152;
  return (
    <svg width="168" height="14" viewBox="0 0 168 14" style={{ display: 'block' }} aria-hidden>
      <rect x="8" y="2" width="152" height="10" rx="5" fill="#F0F3EF" />
      <rect x="8" y="2" width={x(now) - 8} height="10" rx="5" fill="#D5E4DE" />
      {frames.slice(1).map((frame, index) => {
        const lunch = x(new Date(frames[index]?.to ?? frame.from).getTime());
        const back = x(new Date(frame.from).getTime());
        return (
          <g key={frame.from}>
            <rect x={lunch} y="2" width={back - lunch} height="10" fill="#fff" />
            <line
              x1={lunch}
              x2={back}
              y1="7"
              y2="7"
              stroke="#AEB9B2"
              strokeWidth="1.5"
              strokeDasharray="2 4"
            />
          </g>
        );
      })}
      <line x1={x(now)} x2={x(now)} y1="0" y2="14" stroke="#0B6E5F" strokeWidth="2" />
    </svg>
  );
}
