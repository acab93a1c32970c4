// The timetable: a week of sessions, day by day; each opens its roll.
import { programmes, type Programme } from '@constants/activities';
import { useRead } from '../../../shared/api/hooks';
import { addDays, isDay, momentAt, mondayOf } from '../../../shared/format/days';
import { useNow } from '../../../shared/format/now';
import { isoDay, monthDay } from '../../../shared/format/time';
import { useAddress } from '../../../shared/table/address';
import { Chip } from '../../../shared/table/filter-chips';
import { UnitFilter } from '../../../shared/table/unit-filter';
import { Failed, Loading, Nothing } from '../../../shared/ui/boards';
import { Button } from '../../../shared/ui/button';
import { bookingTabs, PageTabs } from '../../../shared/ui/page-tabs';
import { usePageTitle } from '../../../shared/ui/page-title';
import { DayOfLessons } from '../components/day-of-lessons';
import { SessionDrawer } from '../components/session-drawer';
import './timetable.css';

const week = 7;

export function TimetablePage() {
  const { get, change, show } = useAddress();
  const now = useNow();
  const wanted = get('from');
  const thisWeek = mondayOf(isoDay(now));
  const from = isDay(wanted) ? mondayOf(wanted) : thisWeek;
  const courseId = get('courseId');
  const list = useRead(
    'GET /desk/sessions',
    { query: { from, days: week, unitId: get('unitId'), courseId } },
    { keepPrevious: true },
  );
  const sessions = list.data?.items ?? [];
  const go = (weeks: number) => change({ from: addDays(from, weeks * week) });
  const opened = get('session');
  usePageTitle('课表', <b>课表</b>, '');
  return (
    <section className="card list-card">
      <h1 className="only-read">课表</h1>
      <PageTabs tabs={bookingTabs} label="预约" />
      <div className="fbar">
        <Button icon="left" aria-label="前一周" onClick={() => go(-1)} />
        <b className="md nw" aria-live="polite">
          {monthDay(momentAt(from))} – {monthDay(momentAt(addDays(from, week - 1)))}
        </b>
        <Button icon="right" aria-label="后一周" onClick={() => go(1)} />
        <Button disabled={from === thisWeek} onClick={() => change({ from: undefined })}>
          回到本周
        </Button>
        <UnitFilter value={get('unitId')} onChange={(unitId) => change({ unitId })} />
        {courseId && (
          <Chip
            words={`只看 ${sessions[0]?.courseName ?? '一门课'}`}
            onOff={() => change({ courseId: undefined })}
          />
        )}
        <span className="sp" />
        <Legend />
      </div>
      {list.isError && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={8} />}
      {list.data && sessions.length === 0 && (
        <Nothing title="这一周没有课" hint="换一周看，或在“课程”里开放一门课。" />
      )}
      {sessions.length > 0 && (
        <div className="week-of-lessons" tabIndex={0} role="region" aria-label="一周的课">
          {Array.from({ length: week }, (_, index) => addDays(from, index)).map((day) => (
            <DayOfLessons
              key={day}
              day={day}
              now={now}
              sessions={sessions.filter(({ start }) => isoDay(start) === day)}
              open={(id) => show('session', id)}
            />
          ))}
        </div>
      )}
      {opened && (
        <SessionDrawer
          id={opened}
          row={sessions.find(({ id }) => id === opened)}
          onClose={() => show('session', undefined)}
        />
      )}
    </section>
  );
}

function Legend() {
  return (
    <span className="row g12 sm sec" role="note" aria-label="颜色">
      {(Object.keys(programmes) as Programme[]).map((programme) => (
        <span key={programme} className={`row g4 nw lesson-mark ${programme}`}>
          <i />
          {programmes[programme]}
        </span>
      ))}
    </span>
  );
}
