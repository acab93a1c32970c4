// What the list of courses shows of each.
import { programmes } from '@constants/activities';
import type { StaffCourse } from '@contract/activities';
import type { Column } from '../../../shared/table/columns';

export const courseColumns = (open: (id: string) => void): Array<Column<StaffCourse>> => [
  {
    key: 'name',
    title: '课程',
    width: 190,
    fixed: true,
    className: 'el',
    cell: ({ id, name }) => (
      <button type="button" className="link" onClick={() => open(id)}>
        {name}
      </button>
    ),
  },
  { key: 'programme', title: '学堂', width: 100, cell: ({ programme }) => programmes[programme] },
  { key: 'times', title: '什么时候', width: 210, className: 'el', cell: ({ times }) => times },
  { key: 'place', title: '在哪里', className: 'el', cell: ({ place }) => place },
  { key: 'unit', title: '主办', width: 130, className: 'sec el', cell: ({ unitName }) => unitName },
  { key: 'teacher', title: '老师', width: 90, className: 'el', cell: ({ teacherName }) => teacherName },
  {
    key: 'enrolled',
    title: '报名',
    width: 90,
    align: 'right',
    cell: ({ enrolled, capacity }) => (
      <span className={enrolled >= capacity ? 'due' : ''}>
        {enrolled}/{capacity}
      </span>
    ),
  },
  {
    key: 'waiting',
    title: '排队',
    width: 60,
    align: 'right',
    cell: ({ waiting }) => (waiting > 0 ? <b className="due">{waiting}</b> : <span className="ter">—</span>),
  },
];
