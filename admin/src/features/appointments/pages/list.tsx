// Bookings as a list: filters in the address (every number elsewhere leads here), export with the password asked again.
import type { StaffAppointment } from '@contract/appointments';
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { messageOf } from '../../../shared/api/errors';
import { useRead } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { useAddress } from '../../../shared/table/address';
import { ColumnChooser } from '../../../shared/table/column-chooser';
import { useColumns } from '../../../shared/table/columns';
import { ListBody } from '../../../shared/table/list-body';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { bookingTabs, PageTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { toast } from '../../../shared/ui/toast';
import { save } from '../api/save';
import { queryOf, type ListQuery } from '../api/filters';
import { MoveDialog } from '../components/board/move-dialog';
import { Chips } from '../components/list/chips';
import { appointmentColumns } from '../components/list/columns';
import { AppointmentDrawer } from '../components/panel/appointment-drawer';

const size = 50;

export function ListPage() {
  const { get, query: address, change, replaceAll, paging } = useAddress();
  const mayBook = useMay('appointments.book');
  const mayExport = useMay('appointments.export');
  const [moving, move] = useState<StaffAppointment>();
  const query = queryOf(get);
  const list = useRead(
    'GET /desk/appointments',
    { query: { ...query, limit: size, ...(paging.cursor ? { cursor: paging.cursor } : {}) } },
    { keepPrevious: true },
  );
  // Opening and closing keep the page of the list.
  const addressWith = (id: string | undefined) => {
    const next = new URLSearchParams(address);
    if (id) next.set('appointment', id);
    else next.delete('appointment');
    return next.toString();
  };
  const columns = useColumns(
    'appointments',
    appointmentColumns((id) => `?${addressWith(id)}`),
  );
  const opened = get('appointment');
  usePageTitle('预约名单', <b>预约名单</b>, '');
  return (
    <section className="card list-card">
      <h1 className="only-read">预约名单</h1>
      <PageTabs tabs={bookingTabs} label="预约" />
      <div className="fbar">
        <Chips query={query} change={change} />
        <span className="sp" />
        <span className="sm sec row g4 nw hint">
          <Icon name="link" size="s" />
          筛选在网址里，可转发
        </span>
        <ColumnChooser columns={columns} />
        {mayExport && <Export query={query} total={list.data?.total} />}
      </div>
      <ListBody
        list={list}
        label="预约名单"
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ number }) => number}
        nothing={{ title: '没有符合的预约', hint: '去掉一个筛选条件，或换一段日期再看。' }}
        pages={{ paging, size }}
        unit="个"
      />
      {opened && (
        <AppointmentDrawer
          id={opened}
          onMove={mayBook ? move : undefined}
          onClose={() => replaceAll(addressWith(undefined))}
        />
      )}
      {moving && <MoveDialog asked={{ booking: moving }} onClose={() => move(undefined)} />}
    </section>
  );
}

function Export({ query, total }: { query: ListQuery; total: number | undefined }) {
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      const file: unknown = await call('GET /desk/appointments/export', { query });
      if (file instanceof Blob) save(file, '预约');
      toast('导出好了，已存到下载文件夹。导出记入审计日志。');
    } catch (error) {
      toast(messageOf(error));
    }
    setBusy(false);
  };
  return (
    <Button icon="dl" busy={busy} disabled={total === 0} onClick={() => void start()}>
      导出{total === undefined ? '' : ` ${total.toLocaleString('zh-CN')}个`}
    </Button>
  );
}
