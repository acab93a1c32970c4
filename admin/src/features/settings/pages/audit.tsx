// The audit log: who did or looked at what, when, why and with which result; it can only be read.
import type { AuditRow } from '@contract/accounts';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useRead } from '../../../shared/api/hooks';
import { fullMoment } from '../../../shared/format/time';
import { StaffSelect } from '../../../shared/pick/staff-select';
import { useAddress } from '../../../shared/table/address';
import { useColumns, type Column } from '../../../shared/table/columns';
import { ListBody } from '../../../shared/table/list-body';
import { SearchBox } from '../../../shared/table/search-box';
import { Icon } from '../../../shared/ui/icon';
import { PageTabs, settingsTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { actionWords, postWords, resultLooks, targetWords } from '../components/audit-words';
import './settings.css';

const size = 50;
const columns: ReadonlyArray<Column<AuditRow>> = [
  { key: 'at', title: '时间', width: 160, fixed: true, className: 'nw', cell: (row) => fullMoment(row.at) },
  {
    key: 'actor',
    title: '谁',
    width: 200,
    fixed: true,
    className: 'el',
    cell: (row) => (
      <>
        {row.actor.name} <span className="sm sec">{postWords(row.actor.post)}</span>
      </>
    ),
  },
  {
    key: 'action',
    title: '做了什么',
    width: 200,
    fixed: true,
    className: 'el',
    cell: (row) => actionWords(row.action),
  },
  {
    key: 'target',
    title: '对象',
    width: 170,
    className: 'sec el',
    cell: (row) => (row.target ? targetWords(row.target) : '—'),
  },
  {
    key: 'reason',
    title: '理由',
    className: 'el',
    cell: (row) => <span title={row.reason}>{row.reason ?? '—'}</span>,
  },
  {
    key: 'result',
    title: '结果',
    width: 84,
    fixed: true,
    cell: (row) => (
      <span className={`row sm b g4 ${resultLooks[row.result].tone}`}>
        <Icon name={resultLooks[row.result].icon} size="s" />
        {resultLooks[row.result].label}
      </span>
    ),
  },
  { key: 'ip', title: '来自', width: 130, className: 'sec el', cell: (row) => row.ip ?? '—' },
];

export function AuditPage() {
  const { get, change, paging } = useAddress();
  const from = get('from');
  const to = get('to');
  const list = useRead(
    'GET /audit',
    {
      query: { limit: size, action: get('action'), actorId: get('actorId'), from, to, cursor: paging.cursor },
    },
    { keepPrevious: true },
  );
  const chosen = useColumns('audit', columns);
  usePageTitle('设置', <b>设置</b>, '');
  return (
    <section className="card list-card">
      <h1 className="only-read">审计日志</h1>
      <PageTabs tabs={settingsTabs} label="设置" />
      <div className="fbar">
        <DatePicker.RangePicker
          aria-label="从哪天到哪天"
          format="M月D日"
          value={from && to ? [dayjs(from), dayjs(to)] : null}
          onChange={(range) =>
            change({
              from: range?.[0]?.startOf('day').toISOString(),
              to: range?.[1]?.endOf('day').toISOString(),
            })
          }
        />
        <div style={{ width: 200 }}>
          <StaffSelect label="谁做的" value={get('actorId')} onChange={(actorId) => change({ actorId })} />
        </div>
        <SearchBox label="操作代码" value={get('action')} onSearch={(action) => change({ action })} />
        <span className="sp" />
        <span className="sm sec row g4">
          <Icon name="lock" size="s" />
          只能看，不能改；保存不少于 6个月
        </span>
      </div>
      <ListBody
        list={list}
        label="审计日志"
        columns={chosen}
        keyOf={({ id }) => id}
        nameOf={({ action }) => actionWords(action)}
        nothing={{ title: '没有符合的记录', hint: '换一段日期或换一个人再看。' }}
        pages={{ paging, size }}
        unit="条"
      />
    </section>
  );
}
