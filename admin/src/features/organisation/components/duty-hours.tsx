// Duty hours of a week: up to two frames a day, as clock times.
import type { StaffDetail } from '@contract/accounts';

type Frame = StaffDetail['dutyFrames'][number];
const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const two = (value: number) => String(value).padStart(2, '0');
const asTime = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const asMinute = (time: string) => {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

interface Props {
  frames: readonly Frame[];
  onChange: (frames: Frame[]) => void;
}

/** A frame that is empty at one side is not kept. */
export function DutyHours({ frames, onChange }: Props) {
  const of = (weekday: number) =>
    frames.filter((frame) => frame.weekday === weekday).sort((one, other) => one.from - other.from);
  const set = (weekday: number, index: number, side: 'from' | 'to', time: string) => {
    const own = of(weekday);
    const standard = index === 0 ? { from: 510, to: 720 } : { from: 840, to: 1050 };
    const next = { ...(own[index] ?? { weekday, ...standard }), weekday, [side]: asMinute(time) };
    const kept =
      time === ''
        ? own.filter((_, at) => at !== index)
        : [...own.slice(0, index), next, ...own.slice(index + 1)];
    onChange([...frames.filter((frame) => frame.weekday !== weekday), ...kept]);
  };
  return (
    <table className="duty-table">
      <tbody>
        {days.map((day, at) => (
          <tr key={day}>
            <th scope="row" className="sec nw">
              {day}
            </th>
            {[0, 1].map((index) => (
              <td key={index}>
                <span className="row g4">
                  {(['from', 'to'] as const).map((side) => (
                    <input
                      key={side}
                      type="time"
                      className="in"
                      aria-label={`${day} 第${index + 1}段 ${side === 'from' ? '开始' : '结束'}`}
                      value={of(at + 1)[index] ? asTime(of(at + 1)[index]?.[side] ?? 0) : ''}
                      onChange={(event) => set(at + 1, index, side, event.target.value)}
                    />
                  ))}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
