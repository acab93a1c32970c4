// The columns of the list of cases; names come masked from the server.
import { caseOutcomes, reviewSoonDays } from '@constants/cases';
import type { CaseRow } from '@contract/cases';
import { Link } from 'react-router';
import { addDays, dayInWords, momentAt } from '../../../shared/format/days';
import { isoDay, shortMoment, weekday } from '../../../shared/format/time';
import type { Column } from '../../../shared/table/columns';
import { Flag } from '../../../shared/ui/marks';
import { ageOf } from '../api/words';
import { CaseTag } from './case-marks';

export function caseColumns(now: number): Array<Column<CaseRow>> {
  return [
    {
      key: 'name',
      title: '居民(脱敏)',
      width: 110,
      fixed: true,
      cell: (row) => <Link to={`/cases/${row.id}`}>{row.nameMasked}</Link>,
    },
    {
      key: 'age',
      title: '年龄',
      width: 64,
      className: 'sec',
      cell: (row) => ageOf(row.birthYear, now) || '—',
    },
    {
      key: 'tags',
      title: '人群标签',
      className: 'el',
      cell: (row) =>
        row.tags.map((tag) => (
          <span key={tag} className="tag p" style={{ marginRight: 4 }}>
            {tag}
          </span>
        )),
    },
    { key: 'state', title: '状态', width: 100, cell: (row) => <StateCell row={row} /> },
    { key: 'lead', title: '负责社工', width: 84, className: 'el', cell: (row) => row.lead.name },
    {
      key: 'with',
      title: '协办',
      width: 84,
      className: 'sec el',
      cell: (row) => row.coWorkers.map(({ name }) => name).join('、') || '—',
    },
    {
      key: 'goals',
      title: '目标达成',
      width: 88,
      align: 'right',
      cell: (row) =>
        row.goals.total > 0 ? `${row.goals.reached}/${row.goals.total}` : <span className="ter">没有定</span>,
    },
    { key: 'review', title: '下次回顾', width: 122, cell: (row) => <ReviewCell row={row} now={now} /> },
    { key: 'community', title: '社区', width: 96, className: 'el', cell: (row) => row.communityName },
    { key: 'number', title: '编号', width: 124, className: 'sec nw', cell: (row) => row.number },
    {
      key: 'updated',
      title: '最近动过',
      width: 88,
      align: 'right',
      className: 'sec nw',
      cell: (row) => shortMoment(row.updatedAt, now),
    },
  ];
}

function StateCell({ row }: { row: CaseRow }) {
  return row.waitsForMe ? (
    <Flag tone="due" icon="toperson">
      等您接手
    </Flag>
  ) : (
    <CaseTag state={row.state} inline />
  );
}

const isSoon = (day: string, now: number): boolean => day <= addDays(isoDay(now), reviewSoonDays);

function ReviewCell({ row, now }: { row: CaseRow; now: number }) {
  if (!row.nextReviewOn) {
    return <span className="ter">{row.outcome ? caseOutcomes[row.outcome] : '—'}</span>;
  }
  const words = dayInWords(row.nextReviewOn, now);
  if (row.reviewOverdue) return <span className="bad b">{words} 已过</span>;
  return isSoon(row.nextReviewOn, now) ? (
    <span className="due b">
      {words} {weekday(momentAt(row.nextReviewOn))}
    </span>
  ) : (
    <span>{words}</span>
  );
}
