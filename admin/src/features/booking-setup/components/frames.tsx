// Working time of one day as clock times, and as a bar from early morning to late evening.
import { asTime, TimeInput } from '../../../shared/ui/time-input';

export interface Frame {
  from: number;
  to: number;
}

interface Props {
  label: string;
  frames: readonly Frame[];
  /** How many stretches can be typed at least. */
  rows?: number;
  readOnly: boolean;
  onChange: (frames: Frame[]) => void;
}

const standard: readonly Frame[] = [
  { from: 510, to: 720 },
  { from: 840, to: 1050 },
  { from: 1080, to: 1200 },
];
const most = 6;

export const framesInOrder = (frames: readonly Frame[]): boolean =>
  frames.every((frame, index) => frame.from < frame.to && (frames[index - 1]?.to ?? 0) <= frame.from);

export const framesInWords = (frames: readonly Frame[]): string =>
  frames.map(({ from, to }) => `${asTime(from)}–${asTime(to)}`).join(' ');

export function Frames({ label, frames, rows = 2, readOnly, onChange }: Props) {
  if (readOnly) return <span>{framesInWords(frames) || '不上班'}</span>;
  const set = (index: number, side: keyof Frame, minute: number | undefined) => {
    if (minute === undefined) return onChange(frames.filter((_, at) => at !== index));
    const base = frames[index] ?? standard[index] ?? { from: 0, to: 1440 };
    onChange([...frames.slice(0, index), { ...base, [side]: minute }, ...frames.slice(index + 1)]);
  };
  const shown = Math.min(most, Math.max(rows, frames.length));
  return (
    <span className="frames">
      {Array.from({ length: shown }, (_, index) => (
        <span className="row g4" key={index}>
          {(['from', 'to'] as const).map((side) => (
            <TimeInput
              key={side}
              label={`${label} 第${index + 1}段 ${side === 'from' ? '开始' : '结束'}`}
              minute={frames[index]?.[side]}
              onChange={(minute) => set(index, side, minute)}
            />
          ))}
        </span>
      ))}
    </span>
  );
}

const [dawn, dusk] = [420, 1260];

/** From 7:00 to 21:00; for the eye only, the times stand beside it. */
export function Track({ frames }: { frames: readonly Frame[] }) {
  const place = (minute: number) => (100 * (Math.min(dusk, Math.max(dawn, minute)) - dawn)) / (dusk - dawn);
  return (
    <span className="track" aria-hidden>
      {frames.map(({ from, to }) => (
        <i
          key={from}
          style={{ left: `${place(from)}%`, width: `${Math.max(0, place(to) - place(from))}%` }}
        />
      ))}
    </span>
  );
}
