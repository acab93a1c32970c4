// One session: calling the roll, children fetched by named persons, what was taught, calling it off.
import { programmes, sessionStates } from '@constants/activities';
import type { StaffSession, StaffSessionRow } from '@contract/activities';
import { useState } from 'react';
import { Link } from 'react-router';
import { messageOf } from '../../../shared/api/errors';
import { useRead, useWrite } from '../../../shared/api/hooks';
import { useMay } from '../../../shared/auth/session';
import { useNow } from '../../../shared/format/now';
import { clockTime, fullMoment, isoDay } from '../../../shared/format/time';
import { Failed, Loading } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Drawer } from '../../../shared/ui/drawer';
import { WordsField } from '../../../shared/ui/form-fields';
import { Note } from '../../../shared/ui/marks';
import { toast } from '../../../shared/ui/toast';
import { rollIs } from '../api/roll';
import { AllHere } from './all-here';
import { CallOffForm } from './call-off-form';
import { RollLine } from './roll-line';

interface Props {
  id: string;
  /** What the timetable knows of it: all there is for who may not see the roll. */
  row: StaffSessionRow | undefined;
  onClose: () => void;
}

export function SessionDrawer({ id, row, onClose }: Props) {
  const maySeeRoll = useMay('activities.attend');
  const mayManage = useMay('activities.manage');
  const [callingOff, setCallingOff] = useState(false);
  const read = useRead('GET /desk/sessions/:id', { params: { id } }, { enabled: maySeeRoll });
  const whole = read.data;
  const known = whole ?? row;
  const mayCallOff = maySeeRoll ? whole?.can.cancel : mayManage && row?.state === 'planned';
  return (
    <Drawer
      label="点名册"
      size={520}
      title={known?.courseName ?? '点名册'}
      marks={known && <span className="tag nw">{sessionStates[known.state]}</span>}
      foot={
        known &&
        mayCallOff && (
          <div className="drawer-foot">
            <Button kind="danger" onClick={() => setCallingOff(true)}>
              这次停课
            </Button>
            <span className="sm sec sp">会通知 {known.expected} 位报名的人</span>
          </div>
        )
      }
      onClose={onClose}
    >
      {known && (
        <Facts
          session={known}
          materials={whole?.materials}
          mayChange={mayManage && known.state === 'planned'}
        />
      )}
      {known?.clash && <Note tone="due">{known.clash}，请换老师或改时间。</Note>}
      {whole && <Called session={whole} />}
      {maySeeRoll &&
        !whole &&
        (read.isError ? <Failed error={read.error} retry={() => void read.refetch()} /> : <Loading />)}
      {!maySeeRoll && <Note tone="plain">名单和点名只给带课的社工、网格员和社区受理员看。</Note>}
      {known && callingOff && <CallOffForm session={known} onClose={() => setCallingOff(false)} />}
    </Drawer>
  );
}

interface FactsProps {
  session: StaffSessionRow;
  materials: string | undefined;
  mayChange: boolean;
}

function Facts({ session, materials, mayChange }: FactsProps) {
  return (
    <div className="kv">
      <span className="sec">时间</span>
      <span>
        {fullMoment(session.start)} – {clockTime(session.end)}
      </span>
      <span className="sec">地点</span>
      <span>{session.place}</span>
      <span className="sec">老师</span>
      <span>
        {session.teacherName} <span className="sm sec">{programmes[session.programme]}</span>
      </span>
      {materials && (
        <>
          <span className="sec">要带</span>
          <span>{materials}</span>
        </>
      )}
      <span className="sec">课程</span>
      <span className="row g12">
        <Link to={`/appointments/timetable?courseId=${session.courseId}&from=${isoDay(session.start)}`}>
          这门课的课表
        </Link>
        {mayChange && <Link to={`/appointments/courses?course=${session.courseId}`}>改老师、场地或时间</Link>}
      </span>
    </div>
  );
}

/** The roll, and when the lesson has begun what was taught. */
function Called({ session }: { session: StaffSession }) {
  const now = useNow();
  return (
    <>
      <Roll session={session} now={now} />
      {session.can.note && rollIs(session, now) !== 'ahead' && (
        <Taught key={session.version} session={session} />
      )}
    </>
  );
}

function Roll({ session, now }: { session: StaffSession; now: number }) {
  const state = rollIs(session, now);
  const may = state === 'open' && (session.can.roll ?? false);
  const called = session.roll.some(({ attendance }) => attendance !== undefined);
  return (
    <section className="part">
      <div className="row">
        <h3>
          {state === 'ahead' ? '报名' : '点名'}{' '}
          <span className="sec">
            {state === 'ahead'
              ? `${session.expected} 人，上课前两小时可以点名`
              : `来了 ${session.arrived}/${session.expected} 人`}
          </span>
        </h3>
        <span className="sp" />
        {may && <AllHere session={session} />}
      </div>
      {state === 'over' && !called && session.state !== 'cancelled' && session.roll.length > 0 && (
        <Note tone="plain">这次没有点过名，课后三天已过，不能再补。</Note>
      )}
      <div className="roll">
        {session.roll.map((line) => (
          <RollLine
            key={line.enrolmentId}
            sessionId={session.id}
            line={line}
            may={may}
            over={Date.parse(session.end) < now}
          />
        ))}
      </div>
      {session.roll.length === 0 && <span className="sec">还没有人报名。</span>}
    </section>
  );
}

function Taught({ session }: { session: StaffSession }) {
  const [topic, setTopic] = useState(session.topic ?? '');
  const note = useWrite('POST /desk/sessions/:id/note');
  const save = () =>
    note.mutate(
      { params: { id: session.id }, body: { topic: topic.trim(), photoIds: [] } },
      { onSuccess: () => toast('已保存') },
    );
  return (
    <section className="part">
      <WordsField label="这次课学了什么" rows={2} max={300} value={topic} onChange={setTopic} />
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
          onClick={save}
        >
          保存
        </Button>
      </div>
    </section>
  );
}
