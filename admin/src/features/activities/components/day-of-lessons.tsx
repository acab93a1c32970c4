// One day of the timetable: its lessons in order, each with how many come and what is wrong with it.
import { programmes, sessionStates } from '@constants/activities';
import type { StaffSessionRow } from '@contract/activities';
import { momentAt } from '../../../shared/format/days';
import { clockTime, isoDay, monthDay, weekday } from '../../../shared/format/time';
import { Icon } from '../../../shared/ui/icon';

interface Props {
  day: string;
  now: number;
  sessions: readonly StaffSessionRow[];
  open: (id: string) => void;
}

export function DayOfLessons({ day, now, sessions, open }: Props) {
  const at = momentAt(day);
  const today = day === isoDay(now);
  return (
    <section className={today ? 'day today' : 'day'} aria-label={`${monthDay(at)} ${weekday(at)}`}>
      <h2>
        {weekday(at)} {monthDay(at)}
        {today && <span className="sm">今天</span>}
      </h2>
      {sessions.map((session) => (
        <Lesson key={session.id} session={session} now={now} onOpen={() => open(session.id)} />
      ))}
      {sessions.length === 0 && <span className="ter sm none">没有课</span>}
    </section>
  );
}

function Lesson({ session, now, onOpen }: { session: StaffSessionRow; now: number; onOpen: () => void }) {
  const { programme, state, start, end, courseName, teacherName, place, clash } = session;
  const forgotten = state === 'planned' && session.expected > 0 && Date.parse(end) < now;
  return (
    <button type="button" className={`lesson lesson-mark ${programme} ${state}`} onClick={onOpen}>
      <span className="head">
        <b className="nw">
          {clockTime(start)}–{clockTime(end)}
        </b>
        <span className={forgotten ? 'sm nw due b' : 'sm nw'}>
          {forgotten ? '没点名' : comingOf(session)}
        </span>
      </span>
      <span className="name">{courseName}</span>
      <span className="only-read">{programmes[programme]}</span>
      <span className="sec sm">
        {teacherName}，{place}
      </span>
      {clash && (
        <span className="due sm row g4">
          <Icon name="alert" size="s" />
          {clash}
        </span>
      )}
    </button>
  );
}

function comingOf({ state, expected, arrived }: StaffSessionRow): string {
  if (state === 'planned') return `${expected}人`;
  return state === 'held' ? `到${arrived}人` : sessionStates[state];
}
