// One line a person: the day, the load, the distance, the skills and why; full or absent people stay visible with the reason.
import { roles, skills, type Role, type Skill } from '@constants/accounts';
import type { Candidate } from '@contract/requests';
import { useId } from 'react';
import { clockTime, monthDay, sameDay } from '../../../../shared/format/time';
import { Nothing } from '../../../../shared/ui/boards';
import { Avatar } from '../../../../shared/ui/marks';
import { DutyRuler } from './duty-ruler';

interface Props {
  staff: Candidate[];
  chosen: string | undefined;
  now: number;
  onChoose: (candidate: Candidate) => void;
}

const widths = [40, 182, 190, 90, 82, 168, undefined, 64];

export function CandidateTable({ staff, chosen, now, onChoose }: Props) {
  const group = useId();
  if (staff.length === 0) return <Nothing title="没有合适的人" hint="换一个名字再找，或派到抢单池。" />;
  return (
    <div className="dt-scroll">
      <table className="tb dt">
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>
              <span className="only-read">选</span>
            </th>
            <th>候选人</th>
            <th>今天</th>
            <th>手上</th>
            <th>离现场</th>
            <th>技能</th>
            <th>为什么推荐</th>
            <th className="r">得分</th>
          </tr>
        </thead>
        <tbody>
          {staff.map((candidate) => (
            <Line
              key={candidate.staffId}
              candidate={candidate}
              group={group}
              on={candidate.staffId === chosen}
              now={now}
              onChoose={() => onChoose(candidate)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  candidate: Candidate;
  group: string;
  on: boolean;
  now: number;
  onChoose: () => void;
}

function Line({ candidate, group, on, now, onChoose }: LineProps) {
  const { blocked, load, capacity } = candidate;
  const never = blocked !== undefined && !blocked.overridable;
  const full = load >= capacity;
  return (
    <tr className={on ? 'sel' : ''} onClick={never ? undefined : onChoose}>
      <td>
        <input
          type="radio"
          className="rd"
          name={group}
          aria-label={`派给 ${candidate.name}`}
          checked={on}
          disabled={never}
          onChange={onChoose}
        />
      </td>
      <td>
        <span className="row">
          <Avatar name={candidate.name} />
          <span className="el">
            <b className={blocked ? 'sec' : ''}>{candidate.name}</b>
            <div className="sm sec el">
              {roles[candidate.role as Role] ?? candidate.role} · {candidate.unitName}
            </div>
          </span>
        </span>
      </td>
      <td>
        <span className="row sm" style={{ gap: 5 }}>
          <span className={candidate.duty.state === 'onDuty' ? 'dot' : 'dot off'} />
          {dutyWords(candidate, now)}
        </span>
        <DutyRuler now={now} />
      </td>
      <td>
        <div className={full ? 'sm due b' : 'sm'}>
          {load}/{capacity} 件
        </div>
        <div className={full ? 'bar due' : 'bar'} style={{ width: 64 }}>
          <i style={{ width: `${Math.min(100, (load / Math.max(1, capacity)) * 100)}%` }} />
        </div>
      </td>
      <td className="nw">{distance(candidate.distanceMetres)}</td>
      <td>
        <span className="row g4 wrap">
          {candidate.skills.map((skill) => (
            <span key={skill} className="tag p">
              {skills[skill as Skill] ?? skill}
            </span>
          ))}
        </span>
      </td>
      <td className={blocked ? 'sm due' : 'sm sec'}>{blocked?.text ?? candidate.reason}</td>
      <td className="r b md">{candidate.score ?? '—'}</td>
    </tr>
  );
}

function dutyWords({ duty, load, capacity }: Candidate, now: number): string {
  if (duty.state === 'onDuty') return load < capacity ? '在岗，还能接' : '在岗';
  const until = duty.until && (sameDay(duty.until, now) ? clockTime(duty.until) : monthDay(duty.until));
  if (duty.state === 'onLeave') return until ? `休假到 ${until}` : '休假';
  return until ? `不在岗，${until} 上岗` : '不在岗';
}

function distance(metres: number | undefined): string {
  if (metres === undefined) return '—';
  return metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`;
}
