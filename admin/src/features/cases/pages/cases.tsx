// The cases: one's own, those waiting to be taken, due reviews, the unit's; filters in the address.
import { caseViews, type CaseView } from '@constants/cases';
import type { Answer } from '../../../shared/api/client';
import { Link } from 'react-router';
import { useRead } from '../../../shared/api/hooks';
import { useMay, useStaff } from '../../../shared/auth/session';
import { useNow } from '../../../shared/format/now';
import { StaffSelect } from '../../../shared/pick/staff-select';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { useAddress } from '../../../shared/table/address';
import { ColumnChooser } from '../../../shared/table/column-chooser';
import { useColumns } from '../../../shared/table/columns';
import { DataTable } from '../../../shared/table/data-table';
import { Pager } from '../../../shared/table/pager';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { usePageTitle } from '../../../shared/ui/page-title';
import { caseColumns } from '../components/case-columns';
import { OpenForm } from '../components/open-form';
import './cases.css';

const size = 50;

export function CasesPage() {
  const { get, change, paging } = useAddress();
  const now = useNow();
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
  const rows = list.data?.items ?? [];
  const opening = get('open') !== undefined;
  return (
    <section className="card list-card">
      <h1 className="only-read">个案</h1>
      <Views view={view} counts={list.data?.counts} />
      <div className="fbar">
        <div style={{ width: 200 }}>
          <UnitSelect
            label="单位"
            clearable
            placeholder="所有单位"
            value={get('unitId')}
            onChange={(unitId) => change({ unitId })}
          />
        </div>
        <div style={{ width: 200 }}>
          <StaffSelect label="社工" value={get('workerId')} onChange={(workerId) => change({ workerId })} />
        </div>
        {residentId && (
          <span className="chip">
            同一位居民
            <button
              type="button"
              aria-label="去掉 同一位居民"
              onClick={() => change({ residentId: undefined })}
            >
              <Icon name="x" />
            </button>
          </span>
        )}
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
      {list.isError && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={10} />}
      {list.data && rows.length === 0 && (
        <Nothing
          title={residentId ? '这位居民还没有个案' : '这里还没有个案'}
          hint={mayManage ? '需要一起做一段时间的事，可以为居民开案。' : '换一个视图再看。'}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          label="个案列表"
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          nameOf={({ number }) => number}
        />
      )}
      <Pager
        paging={paging}
        shown={rows.length}
        total={list.data?.total}
        size={size}
        nextCursor={list.data?.nextCursor}
        unit="份"
      />
      {opening && mayManage && (
        <OpenForm residentId={residentId} onClose={() => change({ open: undefined })} />
      )}
    </section>
  );
}

type Counts = Answer<'GET /desk/cases'>['counts'];

function Views({ view, counts }: { view: CaseView; counts: Counts | undefined }) {
  return (
    <nav className="tabs" aria-label="视图">
      {(Object.keys(caseViews) as CaseView[]).map((one) => {
        const count = counts && one in counts ? counts[one as keyof Counts] : undefined;
        const on = one === view;
        const presses = one === 'toAccept' || one === 'dueReview';
        return (
          <Link
            key={one}
            to={`/cases?view=${one}`}
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
