// One session: calling the roll, children fetched by named persons, what was taught, calling it off.
import { programmes, sessionStates } from '@constants/activities';
import type { StaffSession } from '@contract/activities';
import { Drawer } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../../shared/api/errors';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { clockTime, fullMoment } from '../../../shared/format/time';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Field, TextArea } from '../../../shared/ui/field';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { RollLine } from './roll-line';

export function SessionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const read = useRead('GET /desk/sessions/:id', { params: { id } });
  const session = read.data;
  return (
    <Drawer
      open
      title={null}
      closable={false}
      size={520}
      onClose={onClose}
      aria-label="点名册"
      styles={{ body: { padding: 0 }, mask: { background: 'rgba(22,32,34,.46)' } }}
    >
      <div className="drawer">
        <div className="drawer-head">
          <h2>{session?.courseName ?? '点名册'}</h2>
          {session && <span className="tag">{sessionStates[session.state]}</span>}
          <span className="sp" />
          <Button kind="quiet" icon="x" aria-label="关闭" onClick={onClose} />
        </div>
        <div className="fields">
          {!session && (read.isError ? <Failed error={read.error} /> : <Loading />)}
          {session && <Session session={session} />}
        </div>
      </div>
    </Drawer>
  );
}

function Session({ session }: { session: StaffSession }) {
  return (
    <>
      <div className="kv">
        <span className="sec">时间</span>
        <span>
          {fullMoment(session.start)} – {clockTime(session.end)}
        </span>
        <span className="sec">地点</span>
        <span>{session.place}</span>
        <span className="sec">学堂</span>
        <span>
          {programmes[session.programme]}，{session.teacherName}
        </span>
        {session.materials && (
          <>
            <span className="sec">要带</span>
            <span>{session.materials}</span>
          </>
        )}
      </div>
      {session.clash && <Note tone="due">{session.clash}，请换老师或改时间。</Note>}
      <section className="part">
        <h3>
          点名{' '}
          <span className="sec">
            来了 {session.arrived}/{session.expected} 人
          </span>
        </h3>
        {session.roll.map((line) => (
          <RollLine
            key={line.enrolmentId}
            sessionId={session.id}
            line={line}
            may={session.can.roll ?? false}
          />
        ))}
        {session.roll.length === 0 && <span className="sec">还没有人报名。</span>}
      </section>
      {session.can.note && <Taught key={session.version} session={session} />}
      {session.can.cancel && <CallOff session={session} />}
    </>
  );
}

function Taught({ session }: { session: StaffSession }) {
  const [topic, setTopic] = useState(session.topic ?? '');
  const note = useWrite('POST /desk/sessions/:id/note');
  return (
    <section className="part">
      <Field label="这次课学了什么">
        {(id) => <TextArea id={id} rows={2} max={300} value={topic} onChange={setTopic} />}
      </Field>
      {session.photos.length > 0 && (
        <div className="row wrap">
          {session.photos.map((photo) => (
            <a key={photo.id} href={photo.url} target="_blank" rel="noreferrer">
              <img src={photo.thumbnailUrl ?? photo.url} alt="课堂照片" width={96} height={96} />
            </a>
          ))}
        </div>
      )}
      {session.noPhotos.length > 0 && (
        <Note tone="due">{session.noPhotos.join('、')} 不同意拍照，请不要拍到。照片在手机上拍。</Note>
      )}
      {note.error && <Note tone="bad">{messageOf(note.error)}</Note>}
      <div className="row">
        <span className="sp" />
        <Button
          busy={note.isPending}
          disabled={topic.trim() === '' || topic === session.topic}
          onClick={() =>
            note.mutate(
              { params: { id: session.id }, body: { topic: topic.trim(), photoIds: [] } },
              { onSuccess: () => toast('已保存') },
            )
          }
        >
          保存
        </Button>
      </div>
    </section>
  );
}

function CallOff({ session }: { session: StaffSession }) {
  const [reason, setReason] = useState<string>();
  const cancel = useWrite('POST /desk/sessions/:id/cancel');
  if (reason === undefined) {
    return (
      <div className="row">
        <Button kind="danger" onClick={() => setReason('')}>
          这次停课
        </Button>
        <span className="sm sec">会通知 {session.expected} 位报名的人</span>
      </div>
    );
  }
  return (
    <section className="part">
      <Field label="为什么停课" required help="会写在给居民的通知里">
        {(id) => <TextArea id={id} rows={2} max={300} value={reason} onChange={setReason} />}
      </Field>
      {cancel.error && <Note tone="bad">{messageOf(cancel.error)}</Note>}
      <div className="row">
        <span className="sp" />
        <Button onClick={() => setReason(undefined)}>不停了</Button>
        <Button
          kind="dangerMain"
          busy={cancel.isPending}
          disabled={reason.trim() === ''}
          onClick={() =>
            cancel.mutate(
              { params: { id: session.id }, body: { reason: reason.trim() } },
              { onSuccess: () => toast(`已停课，通知了 ${session.expected} 位报名的人`) },
            )
          }
        >
          停课并通知
        </Button>
      </div>
    </section>
  );
}
