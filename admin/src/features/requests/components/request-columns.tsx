// The columns of the inbox.
import { sources, urgencies } from '@constants/requests';
import type { StaffRequestRow } from '@contract/requests';
import { Link } from 'react-router';
import { shortNumber } from '../../../shared/format/number';
import { shortMoment } from '../../../shared/format/time';
import { tagLabel } from '../../../shared/format/tags';
import type { Column } from '../../../shared/table/columns';
import { DueCell } from '../../../shared/ui/due-cell';
import { StateTag } from '../../../shared/ui/marks';
import { RowFlags } from './row-flags';

type Row = StaffRequestRow;

export function requestColumns(now: number): Array<Column<Row>> {
  return [
    {
      key: 'number',
      title: '编号',
      width: 92,
      fixed: true,
      cell: (row) => (
        <Link className="nw" to={`/requests/${row.id}`}>
          {shortNumber(row.number, now)}
        </Link>
      ),
    },
    { key: 'state', title: '状态', width: 86, fixed: true, cell: (row) => <StateTag state={row.state} /> },
    {
      key: 'title',
      title: '诉求',
      fixed: true,
      className: 'el',
      cell: (row) => (
        <>
          <RowFlags row={row} /> <span title={row.title}>{row.title}</span>
        </>
      ),
    },
    {
      key: 'category',
      title: '分类',
      width: 92,
      className: 'sec el',
      cell: (row) => row.category?.name ?? '未定',
    },
    {
      key: 'place',
      title: '地点',
      width: 150,
      className: 'el',
      cell: (row) => <span title={row.place}>{row.place}</span>,
    },
    { key: 'unit', title: '网格', width: 96, className: 'sec el', cell: (row) => row.unitName },
    { key: 'source', title: '来源', width: 86, className: 'sec el', cell: (row) => sources[row.source] },
    { key: 'owner', title: '承办', width: 88, className: 'el', cell: (row) => <OwnerCell row={row} /> },
    {
      key: 'due',
      title: '时限',
      width: 202,
      fixed: true,
      sort: 'due',
      sortHint: '(快到的在前)',
      cell: (row) =>
        row.nextClock ? (
          <DueCell limit={row.nextClock} now={now} />
        ) : (
          <span className="sm sec">没有在走的时限</span>
        ),
    },
    {
      key: 'received',
      title: '收到',
      width: 72,
      align: 'right',
      sort: 'newest',
      className: 'sec nw',
      cell: (row) => shortMoment(row.submittedAt, now),
    },
    {
      key: 'reporter',
      title: '诉求人(脱敏)',
      width: 96,
      extra: true,
      className: 'el',
      cell: (row) => row.reporterMasked,
    },
    {
      key: 'tags',
      title: '人群标签',
      width: 120,
      extra: true,
      className: 'sec el',
      cell: (row) => row.tags.map(tagLabel).join('、'),
    },
    {
      key: 'urgency',
      title: '紧急程度',
      width: 72,
      extra: true,
      className: 'sec',
      cell: (row) => urgencies[row.urgency],
    },
    {
      key: 'photos',
      title: '照片',
      width: 56,
      extra: true,
      className: 'sec',
      cell: (row) => `${row.photoCount}张`,
    },
    {
      key: 'updated',
      title: '更新',
      width: 84,
      extra: true,
      align: 'right',
      sort: 'updated',
      className: 'sec nw',
      cell: (row) => shortMoment(row.updatedAt, now),
    },
  ];
}

function OwnerCell({ row }: { row: Row }) {
  if (row.owner)
    return row.owner.kind === 'staff' ? row.owner.name : <span className="sec">{row.owner.unitName}</span>;
  return row.returnCount > 0 ? <span className="due b">待指定</span> : <span className="ter">—</span>;
}
