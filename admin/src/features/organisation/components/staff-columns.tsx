// The columns of the list of people.
import { roles, skills } from '@constants/accounts';
import type { StaffRow } from '@contract/accounts';
import { clockTime, monthDay, sameDay } from '../../../shared/format/time';
import type { Column } from '../../../shared/table/columns';
import { Avatar } from '../../../shared/ui/marks';

export function staffColumns(now: number, onOpen: (id: string) => void): Array<Column<StaffRow>> {
  return [
    {
      key: 'name',
      title: '姓名',
      width: 130,
      fixed: true,
      cell: (row) => (
        <button type="button" className="link" onClick={() => onOpen(row.id)}>
          <Avatar name={row.name} small />
          {row.name}
        </button>
      ),
    },
    {
      key: 'posts',
      title: '岗位',
      fixed: true,
      className: 'el',
      cell: (row) => row.posts.map((post) => `${post.unitName} ${roles[post.role]}`).join('；'),
    },
    { key: 'username', title: '工号', width: 110, className: 'sec el', cell: (row) => row.username },
    {
      key: 'phone',
      title: '电话(脱敏)',
      width: 120,
      extra: true,
      className: 'sec',
      cell: (row) => row.phoneMasked,
    },
    {
      key: 'skills',
      title: '技能',
      width: 200,
      className: 'el',
      cell: (row) =>
        row.skills.map((skill) => (
          <span key={skill} className="tag p" style={{ marginRight: 4 }}>
            {skills[skill]}
          </span>
        )),
    },
    { key: 'load', title: '手上', width: 96, cell: (row) => <Load row={row} /> },
    { key: 'duty', title: '今天', width: 130, className: 'el', cell: (row) => <Duty row={row} now={now} /> },
    {
      key: 'wechat',
      title: '微信',
      width: 70,
      className: 'sec',
      cell: (row) => (row.wechatBound ? '已绑定' : '没绑定'),
    },
  ];
}

function Load({ row }: { row: StaffRow }) {
  const full = row.capacity > 0 && row.load >= row.capacity;
  return (
    <div>
      <div className={full ? 'sm due b' : 'sm'}>
        {row.load}/{row.capacity} 件
      </div>
      <div className={full ? 'bar due' : 'bar'} style={{ width: 64 }}>
        <i style={{ width: `${Math.min(100, (row.load / Math.max(1, row.capacity)) * 100)}%` }} />
      </div>
    </div>
  );
}

function Duty({ row, now }: { row: StaffRow; now: number }) {
  if (row.disabled) return <span className="bad">账号已停用</span>;
  if (row.onLeaveUntil) {
    const until = sameDay(row.onLeaveUntil, now) ? clockTime(row.onLeaveUntil) : monthDay(row.onLeaveUntil);
    return (
      <span className="row" style={{ gap: 5 }}>
        <span className="dot off" />
        休假到 {until}
      </span>
    );
  }
  return (
    <span className="row" style={{ gap: 5 }}>
      <span className={row.onDuty ? 'dot' : 'dot off'} />
      {row.onDuty ? '在岗' : '不在岗'}
    </span>
  );
}
