// The columns of the residents' list; everything personal comes masked from the server.
import { verificationLevels } from '@constants/people';
import type { ResidentRow } from '@contract/people';
import { Link } from 'react-router';
import { tagLabel } from '../../../shared/format/tags';
import type { Column } from '../../../shared/table/columns';

export function residentColumns(onOpen: (id: string) => void): Array<Column<ResidentRow>> {
  return [
    {
      key: 'name',
      title: '姓名(脱敏)',
      width: 110,
      fixed: true,
      cell: (row) => (
        <button type="button" className="link" onClick={() => onOpen(row.id)}>
          {row.nameMasked || '没有登记'}
        </button>
      ),
    },
    { key: 'phone', title: '电话(脱敏)', width: 130, fixed: true, cell: (row) => row.phoneMasked || '—' },
    {
      key: 'birth',
      title: '出生',
      width: 80,
      className: 'sec',
      cell: (row) => (row.birthYear ? `${row.birthYear}年` : '—'),
    },
    { key: 'address', title: '住址(脱敏)', className: 'el', cell: (row) => row.addressMasked || '没有登记' },
    { key: 'community', title: '社区', width: 110, className: 'el', cell: (row) => row.communityName },
    { key: 'grid', title: '网格', width: 110, className: 'sec el', cell: (row) => row.gridName },
    {
      key: 'tags',
      title: '人群标签',
      width: 190,
      className: 'el',
      cell: (row) =>
        row.tags.map((tag) => (
          <span key={tag} className="tag p" style={{ marginRight: 4 }}>
            {tagLabel(tag)}
          </span>
        )),
    },
    {
      key: 'level',
      title: '核验',
      width: 110,
      className: 'sec',
      cell: (row) => verificationLevels[row.verificationLevel] ?? '',
    },
    {
      key: 'requests',
      title: '诉求',
      width: 80,
      align: 'right',
      cell: (row) =>
        row.requestCount ? (
          <Link to={`/requests?view=all&residentId=${row.id}`}>{row.requestCount}件</Link>
        ) : (
          <span className="ter">—</span>
        ),
    },
  ];
}
