// Who waits for which service, in which order, and to whom a place has been offered until when.
import { dayParts, waitStates, type WaitState } from '@constants/appointments';
import { Select } from 'antd';
import { Link } from 'react-router';
import type { Answer } from '../../../shared/api/client';
import { useRead } from '../../../shared/api/hooks';
import { momentAt } from '../../../shared/format/days';
import { dayAndTime, monthDay } from '../../../shared/format/time';
import { useAddress } from '../../../shared/table/address';
import { useColumns, type Column } from '../../../shared/table/columns';
import { ListBody } from '../../../shared/table/list-body';
import { UnitFilter } from '../../../shared/table/unit-filter';
import { Segments } from '../../../shared/ui/field';
import { bookingTabs, PageTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { dayAndClock } from '../api/days';
import { KindMark } from '../components/kind-mark';

type Row = Answer<'GET /desk/waitlist'>['items'][number];

const states = [
  { value: 'waiting', label: waitStates.waiting.staff },
  { value: 'offered', label: waitStates.offered.staff },
  { value: 'taken', label: waitStates.taken.staff },
  { value: 'expired', label: waitStates.expired.staff },
  { value: 'left', label: waitStates.left.staff },
] satisfies { value: WaitState; label: string }[];

export function WaitingPage() {
  const { get, change } = useAddress();
  const wanted = get('state');
  const state: WaitState = wanted && wanted in waitStates ? (wanted as WaitState) : 'waiting';
  const offers = useRead('GET /desk/offers', {}, { staleMs: 300_000 });
  const list = useRead(
    'GET /desk/waitlist',
    { query: { state, unitId: get('unitId'), offerId: get('offerId') } },
    { keepPrevious: true },
  );
  const columns = useColumns('waiting', waitingColumns);
  usePageTitle('排队名单', <b>排队名单</b>, '');
  return (
    <section className="card list-card">
      <h1 className="only-read">排队名单</h1>
      <PageTabs tabs={bookingTabs} label="预约" />
      <div className="fbar">
        <Segments
          label="状态"
          options={states}
          value={state}
          onChange={(next) => change({ state: next === 'waiting' ? undefined : next })}
        />
        <Select
          aria-label="服务项目"
          style={{ width: 180 }}
          allowClear
          placeholder="所有服务"
          value={get('offerId') ?? null}
          onChange={(offerId: string | null) => change({ offerId: offerId ?? undefined })}
          options={(offers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <UnitFilter value={get('unitId')} onChange={(unitId) => change({ unitId })} />
        <span className="sp" />
        <span className="sm sec">有人取消时，系统按先后通知下一位；也可以在一周预约里直接排。</span>
      </div>
      <ListBody
        list={list}
        label="排队名单"
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ nameMasked }) => nameMasked}
        nothing={{ title: '没有这样的排队', hint: '约满时居民可以排队，有空位按先后通知。' }}
        unit="人"
      />
    </section>
  );
}

const waitingColumns: Array<Column<Row>> = [
  {
    key: 'place',
    title: '第几位',
    width: 70,
    fixed: true,
    cell: (row) => (row.place === undefined ? <span className="ter">—</span> : <b>{row.place}</b>),
  },
  {
    key: 'offer',
    title: '服务',
    width: 160,
    fixed: true,
    className: 'el',
    cell: (row) => <KindMark kind={row.kind} name={row.offerName} />,
  },
  {
    key: 'resident',
    title: '居民(脱敏)',
    width: 100,
    cell: (row) => <Link to={`/appointments/list?residentId=${row.residentId}`}>{row.nameMasked}</Link>,
  },
  { key: 'community', title: '社区', width: 110, className: 'sec el', cell: (row) => row.communityName },
  { key: 'worker', title: '想找谁', width: 90, className: 'el', cell: (row) => row.workerName ?? '谁都行' },
  {
    key: 'dates',
    title: '哪几天',
    className: 'el',
    cell: (row) => `${row.dates.map((date) => monthDay(momentAt(date))).join('、')} ${dayParts[row.part]}`,
  },
  {
    key: 'offered',
    title: '给了哪个空位',
    width: 250,
    className: 'el',
    cell: (row) => <Offered row={row} />,
  },
  {
    key: 'since',
    title: '从什么时候排',
    width: 120,
    className: 'sec nw',
    cell: (row) => dayAndTime(row.createdAt, Date.now()),
  },
];

function Offered({ row: { offered, appointmentId } }: { row: Row }) {
  if (appointmentId) return <Link to={`/appointments/${appointmentId}`}>看预约</Link>;
  if (!offered) return <span className="ter">还没有</span>;
  return (
    <>
      {dayAndClock(offered.start)} {offered.providerName}{' '}
      <span className="due sm">留到 {dayAndClock(offered.until).split(' ').at(-1)}</span>
    </>
  );
}
