// The columns of the list of bookings.
import { doors, placeKinds, satisfactions } from '@constants/appointments';
import type { StaffAppointmentRow } from '@contract/appointments';
import { Link } from 'react-router';
import type { Column } from '../../../../shared/table/columns';
import { Flag } from '../../../../shared/ui/marks';
import { dayAndClock } from '../../api/days';
import { AppointmentTag, KindMark } from '../kind-mark';

export function appointmentColumns(addressOf: (id: string) => string): Array<Column<StaffAppointmentRow>> {
  return [
    {
      key: 'start',
      title: '时间',
      width: 150,
      fixed: true,
      cell: (row) => (
        <Link className="nw" to={addressOf(row.id)} replace>
          {dayAndClock(row.start)}
        </Link>
      ),
    },
    {
      key: 'state',
      title: '状态',
      width: 96,
      fixed: true,
      cell: (row) => <AppointmentTag state={row.state} />,
    },
    {
      key: 'offer',
      title: '服务',
      width: 150,
      fixed: true,
      className: 'el',
      cell: (row) => <KindMark kind={row.kind} name={row.offerName} />,
    },
    { key: 'resident', title: '居民(脱敏)', width: 92, className: 'el', cell: (row) => row.nameMasked },
    {
      key: 'provider',
      title: '谁来',
      width: 110,
      className: 'el',
      cell: (row) => row.provider?.name ?? <span className="due">没定</span>,
    },
    {
      key: 'community',
      title: '社区',
      width: 104,
      className: 'sec el',
      cell: (row) => row.communityName,
    },
    {
      key: 'place',
      title: '地点',
      className: 'sec el',
      cell: (row) => (
        <span title={row.place}>
          {placeKinds[row.placeKind]} {row.place}
        </span>
      ),
    },
    { key: 'marks', title: '留意', width: 150, cell: (row) => <Marks row={row} /> },
    { key: 'door', title: '怎么约的', width: 112, className: 'sec el', cell: (row) => doors[row.door] },
    {
      key: 'request',
      title: '诉求',
      width: 100,
      extra: true,
      cell: (row) =>
        row.requestId ? <Link to={`/requests/${row.requestId}`}>{row.requestNumber ?? '查看'}</Link> : '',
    },
    { key: 'party', title: '人数', width: 56, extra: true, align: 'right', cell: (row) => row.party },
    { key: 'number', title: '编号', width: 120, extra: true, className: 'sec el', cell: (row) => row.number },
  ];
}

function Marks({ row }: { row: StaffAppointmentRow }) {
  const words: Readonly<Record<string, string>> = satisfactions;
  return (
    <span className="row g4">
      {row.conflict && (
        <span title={row.conflict}>
          <Flag tone="due" icon="alert">
            冲突
          </Flag>
        </span>
      )}
      {row.late && (
        <Flag tone="due" icon="clock">
          晚取消
        </Flag>
      )}
      {row.rated !== undefined && (
        <Flag tone={row.rated <= 2 ? 'bad' : 'pri'} icon="star">
          {words[String(row.rated)] ?? row.rated}
        </Flag>
      )}
    </span>
  );
}
