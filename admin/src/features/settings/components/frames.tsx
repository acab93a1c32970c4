// Office frames of one day as clock times: morning and afternoon.
import type { Calendar } from '@contract/catalogue';
import { asTime, TimeInput } from '../../../shared/ui/time-input';

export type Frame = Calendar['week'][number][number];

interface Props {
  label: string;
  frames: readonly Frame[];
  readOnly: boolean;
  onChange: (frames: Frame[]) => void;
}

const standard: readonly Frame[] = [
  { startMinute: 510, endMinute: 720 },
  { startMinute: 840, endMinute: 1050 },
];

export function framesInOrder(frames: readonly Frame[]): boolean {
  return frames.every(
    (frame, index) =>
      frame.startMinute < frame.endMinute && (frames[index - 1]?.endMinute ?? 0) <= frame.startMinute,
  );
}

export function framesInWords(frames: readonly Frame[]): string {
  return (
    frames.map(({ startMinute, endMinute }) => `${asTime(startMinute)}–${asTime(endMinute)}`).join('、') ||
    '不办公'
  );
}

export function Frames({ label, frames, readOnly, onChange }: Props) {
  if (readOnly) return <span>{framesInWords(frames)}</span>;
  const set = (index: number, side: keyof Frame, minute: number | undefined) => {
    if (minute === undefined) return onChange(frames.filter((_, at) => at !== index));
    const base = frames[index] ?? standard[index] ?? { startMinute: 0, endMinute: 1440 };
    const next = { ...base, [side]: minute };
    onChange([...frames.slice(0, index), next, ...frames.slice(index + 1)]);
  };
  const rows = Math.min(6, Math.max(2, frames.length));
  return (
    <span className="row">
      {Array.from({ length: rows }, (_, index) => (
        <span className="row g4" key={index}>
          {(['startMinute', 'endMinute'] as const).map((side) => (
            <TimeInput
              key={side}
              label={`${label} 第${index + 1}段 ${side === 'startMinute' ? '开始' : '结束'}`}
              minute={frames[index]?.[side]}
              onChange={(minute) => set(index, side, minute)}
            />
          ))}
        </span>
      ))}
    </span>
  );
}
