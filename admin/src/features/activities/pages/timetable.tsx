// The timetable: a week of sessions, day by day; each opens its roll.
import { programmes, sessionStates } from '@constants/activities';
import type { StaffSessionRow } from '@contract/activities';
import { useRead } from '../../../shared/api/hooks';
import { clockTime, isoDay, monthDay, startOfDay, weekday } from '../../../shared/format/time';
import { UnitSelect } from '../../../shared/pick/unit-select';
import { useAddress } from '../../../shared/table/address';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { bookingTabs, PageTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { SessionDrawer } from '../components/session-drawer';
import './timetable.css';

const dayMs = 86_400_000;
const week = 7;

/** Monday of the week of a moment, in China's clock. */
function mondayOf(moment: number): number {
  const start = startOfDay(moment).getTime();
  const fromMonday = (new Date(start + 8 * 3_600_000).getUTCDay() + 6) % week;
  return start - fromMonday * dayMs;
}

export function TimetablePage() {
  const { get, change } = useAddress();
  const wanted = Date.parse(`${get('from') ?? ''}T00:00:00+08:00`);
  const from = mondayOf(Number.isFinite(wanted) ? wanted : Date.now());
  const courseId = get('courseId');
  const list = useRead(
    'GET /desk/sessions',
    { query: { from: isoDay(from), days: week, unitId: get('unitId'), courseId } },
    { keepPrevious: true },
  );
  const sessions = list.data?.items ?? [];
  const go = (weeks: number) => change({ from: isoDay(from + weeks * week * dayMs) });
  const opened = get('session');
  usePageTitle('课表', <b>课表</b>, '');
  return (
    <section className="card list-card">
      <h1 className="only-read">课表</h1>
      <PageTabs tabs={bookingTabs} label="预约" />
      <div className="fbar">
        <Button icon="left" aria-label="前一周" onClick={() => go(-1)} />
        <b className="md">
          {monthDay(from)} – {monthDay(from + 6 * dayMs)}
        </b>
        <Button icon="right" aria-label="后一周" onClick={() => go(1)} />
        <Button onClick={() => change({ from: undefined })}>回到本周</Button>
        <div style={{ width: 220 }}>
          <UnitSelect
            label="单位"
            clearable
            placeholder="所有单位"
            value={get('unitId')}
            onChange={(unitId) => change({ unitId })}
          />
        </div>
        {courseId && (
          <Button small icon="x" onClick={() => change({ courseId: undefined })}>
            只看{sessions[0]?.courseName ?? '一门课'}
          </Button>
        )}
      </div>
      {list.isError && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={8} />}
      {list.data && sessions.length === 0 && (
        <Nothing title="这一周没有课" hint="换一周看，或在“课程”里开放一门课。" />
      )}
      {sessions.length > 0 && (
        <div className="week-of-lessons">
          {Array.from({ length: week }, (_, index) => from + index * dayMs).map((day) => (
            <Day
              key={day}
              day={day}
              sessions={sessions.filter(({ start }) => isoDay(start) === isoDay(day))}
              open={(id) => change({ session: id })}
            />
          ))}
        </div>
      )}
      {opened && <SessionDrawer id={opened} onClose={() => change({ session: undefined })} />}
    </section>
  );
}

interface DayProps {
  day: number;
  sessions: readonly StaffSessionRow[];
  open: (id: string) => void;
}

function Day({ day, sessions, open }: DayProps) {
  const today = isoDay(day) === isoDay(Date.now());
  return (
    <section className={today ? 'day today' : 'day'} aria-label={`${monthDay(day)} ${weekday(day)}`}>
      <h2>
        {weekday(day)} {monthDay(day)} {today && <span className="tag">今天</span>}
      </h2>
      {sessions.map((session) => (
        <button
          key={session.id}
          type="button"
          className={`lesson ${session.programme} ${session.state}`}
          onClick={() => open(session.id)}
        >
          <span className="row">
            <b>
              {clockTime(session.start)}–{clockTime(session.end)}
            </b>
            <span className="sp" />
            {session.state === 'planned' ? `${session.expected}人` : sessionStates[session.state]}
          </span>
          <span className="el">{session.courseName}</span>
          <span className="sec sm el">
            {programmes[session.programme]} · {session.teacherName} · {session.place}
          </span>
          {session.clash && (
            <span className="due sm row g4">
              <Icon name="alert" size="s" />
              {session.clash}
            </span>
          )}
        </button>
      ))}
      {sessions.length === 0 && <span className="ter sm">没有课</span>}
    </section>
  );
}
