/** A worker's lessons of today and the days to come, day by day; each opens its roll. */
import { View } from '@tarojs/components';
import { sessionStates } from '../../../../../cloud/src/activities/contract.constants';
import { bookingDay } from '../../../../shared/booking/words';
import { civilDay } from '../../../../shared/format/days';
import { clockTime } from '../../../../shared/format/time';
import { go } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { useReloadWhenSent } from '../../../../shared/session/use-reload-when-sent';
import { Cell } from '../../../../shared/ui/cell';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { loadLessons, type Lesson } from '../../../../shared/work/lessons';
import { QueueBar } from '../../../../shared/work/queue-bar';
import '../../components/course.scss';

/** Nobody is missing from a lesson that is still to come. */
const countOf = ({ state, arrived, expected }: Lesson, isToday: boolean) => {
  if (state === 'cancelled') return sessionStates.cancelled;
  return isToday ? `来了 ${arrived}/${expected}` : `${expected} 人`;
};

const inDays = (lessons: readonly Lesson[]) => {
  const days = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const day = civilDay(lesson.start);
    days.set(day, [...(days.get(day) ?? []), lesson]);
  }
  return [...days];
};

export default function Lessons() {
  const { data, error, waiting, reload } = useLoad(loadLessons);
  useReloadWhenSent(reload);
  const now = new Date();
  return (
    <Page title="要上的课" back="back">
      <QueueBar />
      {error && !data ? <LoadFailed error={error} kept="点过的名都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton /> : null}
      {inDays(data ?? []).map(([day, lessons]) => (
        <View key={day} className="lessons-day">
          <View className="sec">{bookingDay(day, now)}</View>
          <View className="list">
            {lessons.map((lesson) => (
              <Cell
                key={lesson.id}
                note={`${clockTime(lesson.start)}–${clockTime(lesson.end)}，${lesson.place}`}
                value={countOf(lesson, day === civilDay(now))}
                onTap={() => go('roll', { id: lesson.id })}
              >
                {lesson.courseName}
              </Cell>
            ))}
          </View>
        </View>
      ))}
      {data && data.length === 0 ? (
        <Panel picture="empty" title="这七天没有课" words="课表在管理后台里排" />
      ) : null}
    </Page>
  );
}
