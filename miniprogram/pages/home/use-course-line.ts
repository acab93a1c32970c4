/** What 社区课程 says on the home page: my next lesson, or how many courses can be joined. */
import { call } from '../../shared/api/client';
import { nearDay } from '../../shared/booking/words';
import { civilDay } from '../../shared/format/days';
import { clockTime } from '../../shared/format/time';
import { useLoad } from '../../shared/session/use-load';

export interface CourseLine {
  /** Short enough for half the width of a phone. */
  words: string;
  /** The same where there is room. */
  whole: string;
  /** A lesson of my own is coming. */
  mine: boolean;
}

async function loadLine(): Promise<CourseLine> {
  const now = new Date();
  const { items } = await call('GET /courses', { query: {} });
  const [next] = items
    .filter(({ mine, nextStart }) => nextStart && mine.some(({ state }) => state === 'enrolled'))
    .sort((one, other) => (one.nextStart ?? '').localeCompare(other.nextStart ?? ''));
  if (next?.nextStart) {
    const time = `${nearDay(civilDay(next.nextStart), now)} ${clockTime(next.nextStart)}`;
    return { words: `${time} 上课`, whole: `${time} ${next.name}`, mine: true };
  }
  const words = items.length > 0 ? `${items.length} 门课正在报名` : '长者学堂、四点半学堂';
  return { words, whole: words, mine: false };
}

/** The home page does not wait for this and does not fail with it. */
export const useCourseLine = (): CourseLine | undefined => useLoad(loadLine).data;
