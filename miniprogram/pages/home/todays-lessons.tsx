/** The lessons that are still to come today, one tap from the roll; the page does not wait for them. */
import { View } from '@tarojs/components';
import { clockTime } from '../../shared/format/time';
import { go } from '../../shared/platform/navigate';
import { useSession } from '../../shared/session/session';
import { useLoad } from '../../shared/session/use-load';
import { Strip } from '../../shared/ui/strip';
import { loadTodaysLessons } from '../../shared/work/lessons';

function Lessons() {
  const { data: coming = [] } = useLoad(loadTodaysLessons);
  const [next, ...others] = coming;
  if (!next) return null;
  const open = () => (others.length > 0 ? go('lessons') : go('roll', { id: next.id }));
  const more = others.length > 0 ? `，共 ${coming.length} 节` : '';
  return (
    <View className="todays-lessons">
      <Strip tone="tint" icon="book" more="点名" onTap={open}>
        {`${clockTime(next.start)} ${next.courseName}${more}`}
      </Strip>
    </View>
  );
}

export function TodaysLessons() {
  const may = useSession((session) => session.me?.staff?.permissions.includes('activities.attend') ?? false);
  return may ? <Lessons /> : null;
}
