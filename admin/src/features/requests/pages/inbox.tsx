// The requests inbox: views as tabs, filters in the address, keys, batch work, chosen columns, export.
import type { StaffRequestRow } from '@contract/requests';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRead } from '../../../shared/api/hooks';
import { useStaff } from '../../../shared/auth/session';
import { useNow } from '../../../shared/format/now';
import { startOfDay } from '../../../shared/format/time';
import { useAddress } from '../../../shared/table/address';
import { ColumnChooser } from '../../../shared/table/column-chooser';
import { useColumns } from '../../../shared/table/columns';
import { ListBody } from '../../../shared/table/list-body';
import { useRowKeys } from '../../../shared/table/row-keys';
import { Icon } from '../../../shared/ui/icon';
import { useKeys } from '../../../shared/ui/keys';
import { usePageTitle } from '../../../shared/ui/page-title';
import { queryOf } from '../api/filters';
import { rememberOrder } from '../api/list-order';
import { ActionDialog, type DialogAction } from '../components/action-dialog';
import { BulkBar } from '../components/bulk-bar';
import { ExportButton } from '../components/export-button';
import { Filters } from '../components/filters';
import { KeyHints, KeyList } from '../components/key-hints';
import { requestColumns } from '../components/request-columns';
import { ViewTabs } from '../components/view-tabs';
import './inbox.css';

const size = 50;
const none: StaffRequestRow[] = [];

export function InboxPage() {
  const { get, query: address, change, paging } = useAddress();
  const now = useNow();
  const staff = useStaff();
  const navigate = useNavigate();
  const query = queryOf(get, startOfDay(now));
  const list = useRead(
    'GET /desk/requests',
    { query: { ...query, limit: size, ...(paging.cursor ? { cursor: paging.cursor } : {}) } },
    { keepPrevious: true },
  );
  const rows = list.data?.items ?? none;
  const columns = useColumns('requests', requestColumns(now));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<{ id: string; action: DialogAction } | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  usePageTitle(
    '诉求',
    <>
      <b>诉求</b>
      <span className="sec">{staff.post.unitName}</span>
    </>,
    staff.post.unitName,
  );
  useEffect(() => rememberOrder(rows.map(({ id }) => id)), [rows]);
  useEffect(() => setSelected(new Set()), [address]);
  const current = useRowKeys({ rows, address, open: ({ id }) => void navigate(`/requests/${id}`) });
  const row = rows[current];
  const open = (action: DialogAction) => {
    const allowed =
      row && (row.can[action] ? action : action === 'assign' && row.can.transfer ? 'transfer' : null);
    if (row && allowed) setDialog({ id: row.id, action: allowed });
  };
  useKeys({
    x: () => {
      if (!row) return;
      const next = new Set(selected);
      if (!next.delete(row.id)) next.add(row.id);
      setSelected(next);
    },
    a: () => open('accept'),
    d: () => open('assign'),
    '?': () => setKeysShown(true),
  });
  return (
    <section className="card list-card">
      <h1 className="only-read">诉求</h1>
      <ViewTabs query={address} view={get('view')} />
      <div className="fbar">
        <Filters get={get} change={change} />
        <a className="link nw" href="?" onClick={(event) => reset(event, get('view'), navigate)}>
          恢复默认
        </a>
        <span className="sp" />
        <span className="sm sec row g4 nw hint">
          <Icon name="link" size="s" />
          筛选在网址里，可转发
        </span>
        <ColumnChooser columns={columns} />
        {staff.permissions.includes('requests.export') && (
          <ExportButton query={query} total={list.data?.total} />
        )}
      </div>
      <ListBody
        list={list}
        label="诉求列表"
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ number }) => number}
        current={current}
        selected={selected}
        onSelect={setSelected}
        sort={query.sort ?? 'due'}
        onSort={(sort) => change({ sort })}
        nothing={{ title: '没有符合的诉求', hint: '换一个视图，或去掉一个筛选条件再看。' }}
        pages={{ paging, size }}
        unit="件"
      >
        <KeyHints />
      </ListBody>
      {selected.size > 0 && <BulkBar ids={[...selected]} onDone={() => setSelected(new Set())} />}
      {dialog && <ActionDialog {...dialog} onClose={() => setDialog(null)} />}
      {keysShown && <KeyList onClose={() => setKeysShown(false)} />}
    </section>
  );
}

function reset(
  event: React.MouseEvent,
  view: string | undefined,
  navigate: ReturnType<typeof useNavigate>,
): void {
  event.preventDefault();
  void navigate(view ? `/requests?view=${view}` : '/requests');
}
