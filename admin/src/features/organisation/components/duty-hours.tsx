// Duty hours of a week: up to two frames a day, as clock times.
import type { StaffDetail } from '@contract/accounts';
import { TimeInput } from '../../../shared/ui/time-input';

type Frame = StaffDetail['dutyFrames'][number];
const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const standard = [
  { from: 510, to: 720 },
  { from: 840, to: 1050 },
];

interface Props {
  frames: readonly Frame[];
  readOnly: boolean;
  onChange: (frames: Frame[]) => void;
}

/** Clearing one side of a frame takes the frame away; filling one side of an empty one proposes the other. */
export function DutyHours({ frames, readOnly, onChange }: Props) {
  const of = (weekday: number) =>
    frames.filter((frame) => frame.weekday === weekday).sort((one, other) => one.from - other.from);
  const set = (weekday: number, index: number, side: 'from' | 'to', minute: number | undefined) => {
    const own = of(weekday);
    const base = own[index] ?? standard[index] ?? { from: 0, to: 1440 };
    const next = { from: base.from, to: base.to, weekday, [side]: minute };
    const kept =
      minute === undefined
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
                    <TimeInput
                      key={side}
                      label={`${day} 第${index + 1}段 ${side === 'from' ? '开始' : '结束'}`}
                      minute={of(at + 1)[index]?.[side]}
                      readOnly={readOnly}
                      onChange={(minute) => set(at + 1, index, side, minute)}
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
