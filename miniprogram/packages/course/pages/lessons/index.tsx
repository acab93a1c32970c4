/** A worker's lessons of today and the days to come; each opens its roll. */
import { View } from '@tarojs/components';
import { sessionStates } from '../../../../../cloud/src/activities/contract.constants';
import { call } from '../../../../shared/api/client';
import { clockTime, momentText } from '../../../../shared/format/time';
import { go } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { Cell } from '../../../../shared/ui/cell';
import { Page } from '../../../../shared/ui/page';
import { ListSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed, Panel } from '../../../../shared/ui/state-page';
import { today } from '../../components/today';
import '../../components/course.scss';

const daysAhead = 7;

export default function Lessons() {
  const { data, error, waiting, reload } = useLoad(() =>
    call('GET /desk/sessions', { query: { from: today(new Date()), days: daysAhead } }),
  );
  const now = new Date();
  return (
    <Page title="要上的课" back="back">
      {error && !data ? <LoadFailed error={error} kept="点过的名都还在" onRetry={reload} /> : null}
      {!data && waiting ? <ListSkeleton /> : null}
      {data && data.items.length > 0 ? (
        <View className="list">
          {data.items.map((lesson) => (
            <Cell
              key={lesson.id}
              note={`${lesson.courseName}，${lesson.place}`}
              value={
                lesson.state === 'cancelled'
                  ? sessionStates.cancelled
                  : `${lesson.arrived}/${lesson.expected}人`
              }
              onTap={() => go('roll', { id: lesson.id })}
            >
              {`${momentText(lesson.start, now)} – ${clockTime(lesson.end)}`}
            </Cell>
          ))}
        </View>
      ) : null}
      {data && data.items.length === 0 ? (
        <Panel picture="empty" title="这七天没有课" words="课表在管理后台里排" />
      ) : null}
    </Page>
  );
}
