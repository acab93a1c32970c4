// The cases: one's own, those waiting to be taken, due reviews, the unit's; filters in the address.
import { caseViews, type CaseView } from '@constants/cases';
import type { Answer } from '../../../shared/api/client';
import { Link, useNavigate } from 'react-router';
import { useRead } from '../../../shared/api/hooks';
import { useMay, useStaff } from '../../../shared/auth/session';
import { useNow } from '../../../shared/format/now';
import { StaffSelect } from '../../../shared/pick/staff-select';
import { useAddress } from '../../../shared/table/address';
import { ColumnChooser } from '../../../shared/table/column-chooser';
import { useColumns } from '../../../shared/table/columns';
import { Chip } from '../../../shared/table/filter-chips';
import { ListBody } from '../../../shared/table/list-body';
import { useRowKeys } from '../../../shared/table/row-keys';
import { UnitFilter } from '../../../shared/table/unit-filter';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { Segments } from '../../../shared/ui/field';
import { usePageTitle } from '../../../shared/ui/page-title';
import { caseColumns } from '../components/case-columns';
import { OpenForm } from '../components/open-form';
import './cases.css';

const size = 50;
const whose = [
  { value: 'all', label: '大家的' },
  { value: 'mine', label: '我的' },
] as const;

export function CasesPage() {
  const { get, query: address, change, paging } = useAddress();
  const now = useNow();
  const navigate = useNavigate();
  const mayManage = useMay('cases.manage');
  const staff = useStaff();
  const wanted = get('view');
  const view = wanted && wanted in caseViews ? (wanted as CaseView) : mayManage ? 'mine' : 'unit';
  const residentId = get('residentId');
  const list = useRead(
    'GET /desk/cases',
    {
      query: {
        ...{ view, limit: size, residentId },
        unitId: get('unitId'),
        workerId: get('workerId'),
        cursor: paging.cursor,
      },
    },
    { keepPrevious: true },
  );
  const columns = useColumns('cases', caseColumns(now));
  usePageTitle(
    '个案',
    <>
      <b>个案</b>
      <span className="sec">{staff.post.unitName}</span>
    </>,
    staff.post.unitName,
  );
  const current = useRowKeys({
    rows: list.data?.items ?? [],
    address,
    open: ({ id }) => void navigate(`/cases/${id}`),
  });
  const opening = get('open') !== undefined;
  return (
    <section className="card list-card">
      <h1 className="only-read">个案</h1>
      <Views
        view={view}
        counts={list.data?.counts}
        filters={{ unitId: get('unitId'), workerId: get('workerId') }}
      />
      <div className="fbar">
        <UnitFilter value={get('unitId')} onChange={(unitId) => change({ unitId })} />
        <div style={{ width: 200 }}>
          <StaffSelect
            label="社工"
            placeholder="所有社工"
            value={get('workerId')}
            onChange={(workerId) => change({ workerId })}
          />
        </div>
        {mayManage && view !== 'mine' && (
          <Segments
            label="谁的"
            options={whose}
            value={get('workerId') === staff.id ? 'mine' : 'all'}
            onChange={(next) => change({ workerId: next === 'mine' ? staff.id : undefined })}
          />
        )}
        {residentId && <Chip words="同一位居民" onOff={() => change({ residentId: undefined })} />}
        <span className="sp" />
        <span className="sm sec row g4 nw hint">
          <Icon name="lock" size="s" />
          列表里没有个案内容
        </span>
        <ColumnChooser columns={columns} />
        {mayManage && (
          <Button kind="main" icon="plus" onClick={() => change({ open: '1' })}>
            开案
          </Button>
        )}
      </div>
      <ListBody
        list={list}
        label="个案列表"
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ number }) => number}
        nothing={{
          title: residentId ? '这位居民还没有个案' : '这里还没有个案',
          hint: hintOf(view, mayManage),
        }}
        current={current}
        pages={{ paging, size }}
        unit="份"
      >
        <span className="kb" aria-hidden>
          <kbd>j</kbd>
          <kbd>k</kbd>上下 <kbd>回车</kbd>打开
        </span>
      </ListBody>
      {opening && mayManage && (
        <OpenForm residentId={residentId} onClose={() => change({ open: undefined })} />
      )}
    </section>
  );
}

function hintOf(view: CaseView, mayManage: boolean): string {
  if (view === 'toAccept') return '同事把个案交给您时，会在这里等您接手。';
  if (view === 'dueReview') return '七天内要回顾的个案会在这里，过了日子的在最前。';
  return mayManage && view !== 'closed' ? '需要一起做一段时间的事，可以为居民开案。' : '换一个视图再看。';
}

type Counts = Answer<'GET /desk/cases'>['counts'];

interface ViewsProps {
  view: CaseView;
  counts: Counts | undefined;
  filters: Record<string, string | undefined>;
}

/** Going to another view keeps whose cases one is looking at. */
function Views({ view, counts, filters }: ViewsProps) {
  const addressOf = (one: CaseView) => {
    const kept = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []));
    return `/cases?${new URLSearchParams([['view', one], ...kept])}`;
  };
  return (
    <nav className="tabs" aria-label="视图">
      {(Object.keys(caseViews) as CaseView[]).map((one) => {
        const count = counts && one in counts ? counts[one as keyof Counts] : undefined;
        const on = one === view;
        const presses = one === 'toAccept' || one === 'dueReview';
        return (
          <Link
            key={one}
            to={addressOf(one)}
            className={on ? 'on' : ''}
            aria-current={on ? 'page' : undefined}
          >
            {caseViews[one]}
            {count !== undefined && (
              <span className={`bub ${on ? 'p' : presses && count > 0 ? 'due' : ''}`}>{count}</span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
