// Rooms and desks that can be booked, and the times in which a unit is shut.
import { useState } from 'react';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { messageOf } from '../../../shared/api/errors';
import { useMay, useStaff } from '../../../shared/auth/session';
import { fullMoment } from '../../../shared/format/time';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { useClashCheck } from '../../../shared/ui/clash-check';
import { PageTabs, settingsTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { toast } from '../../../shared/ui/toast';
import { ClosureForm } from '../components/closure-form';
import { RoomForm, type Room } from '../components/room-form';
import './booking-setup.css';

export function RoomsPage() {
  const staff = useStaff();
  const may = useMay('plans.manage');
  const [form, setForm] = useState<{ room?: Room } | 'closure' | null>(null);
  usePageTitle('设置', <b>设置</b>, '');
  const close = () => setForm(null);
  const check = useClashCheck();
  const unitId = staff.post.unitId;
  return (
    <section className="card list-card">
      <h1 className="only-read">场地和停业</h1>
      <PageTabs tabs={settingsTabs} label="设置" />
      <div className="scr setup-rooms" tabIndex={0} role="region" aria-label="场地和停业">
        <div className="fbar">
          <b>停业</b>
          <span className="sec">停水、装修、选举占用……登记了就约不到。</span>
          <span className="sp" />
          {may && (
            <Button icon="plus" onClick={() => setForm('closure')}>
              登记停业
            </Button>
          )}
        </div>
        <Closures may={may} />
        <div className="fbar">
          <b>场地和窗口</b>
          <span className="sec">开放时间在“排班”里定，没定的按办公时间。</span>
          <span className="sp" />
          {may && (
            <Button kind="main" icon="plus" onClick={() => setForm({})}>
              新场地或窗口
            </Button>
          )}
        </div>
        <Rooms may={may} onEdit={(room) => setForm({ room })} />
      </div>
      {form === 'closure' && <ClosureForm unitId={unitId} check={check} onClose={close} />}
      {form !== null && form !== 'closure' && (
        <RoomForm {...form} unitId={unitId} check={check} onClose={close} />
      )}
      {check.dialog}
    </section>
  );
}

function Closures({ may }: { may: boolean }) {
  const closures = useRead('GET /desk/closures', {});
  const cancel = useWrite('DELETE /desk/closures/:id');
  const items = closures.data?.items ?? [];
  if (closures.isError) return <Failed error={closures.error} retry={() => void closures.refetch()} />;
  if (!closures.data) return <Loading rows={1} />;
  if (items.length === 0) return <p className="sec setup-none">近期没有停业。</p>;
  return (
    <table className="tb tb-s">
      <tbody>
        {items.map((closure) => (
          <tr key={closure.id}>
            <td className="b">{closure.unitName}</td>
            <td>
              {fullMoment(closure.from)} – {fullMoment(closure.to)}
            </td>
            <td className="sec">{closure.reason}</td>
            <td className="r">
              {may && (
                <button
                  type="button"
                  className="link"
                  disabled={cancel.isPending}
                  onClick={() =>
                    cancel.mutate(
                      { params: { id: closure.id } },
                      {
                        onSuccess: () => toast('停业已取消，又能约了'),
                        onError: (error) => toast(messageOf(error)),
                      },
                    )
                  }
                >
                  取消停业
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rooms({ may, onEdit }: { may: boolean; onEdit: (room: Room) => void }) {
  const rooms = useRead('GET /desk/rooms', {});
  const items = rooms.data?.items ?? [];
  if (rooms.isError) return <Failed error={rooms.error} retry={() => void rooms.refetch()} />;
  if (!rooms.data) return <Loading />;
  if (items.length === 0) return <p className="sec setup-none">还没有场地。建好以后，服务项目里就能选它。</p>;
  return (
    <table className="tb tb-s">
      <thead>
        <tr>
          <th>名称</th>
          <th>在哪里</th>
          <th>单位</th>
          <th className="r">{may ? '操作' : ''}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((room) => (
          <tr key={room.id}>
            <td className="b">
              {room.name} {!room.active && <span className="tag">停用</span>}
            </td>
            <td>{room.place}</td>
            <td className="sec">{room.unitName}</td>
            <td className="r">
              {may && (
                <button type="button" className="link" onClick={() => onEdit(room)}>
                  修改
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
