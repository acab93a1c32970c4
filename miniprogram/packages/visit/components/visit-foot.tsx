/** The next act within the thumb's reach, beside it the way out: nobody opens, or something else. */
import { View } from '@tarojs/components';
import { go } from '../../../shared/platform/navigate';
import { Button } from '../../../shared/ui/button';
import type { VisitFacts } from '../../../shared/work/day';
import { nextActs } from '../../../shared/work/visit-words';
import { bookNext } from './book-next';

interface FootProps {
  visit: VisitFacts;
  busy: boolean;
  onNext: () => void;
  onMore: () => void;
}

const words = {
  confirm: '确认预约',
  checkIn: '签到',
  record: '写服务记录',
  checkOut: '签退',
  followUp: '写回访',
};

export function VisitFoot({ visit, busy, onNext, onMore }: FootProps) {
  const { state, next, id } = visit;
  const row = visit.whole ?? visit.stop;
  const home = row?.placeKind === 'home';
  return (
    <View className="foot">
      <View className="row">
        <Button tone="s" size="lg" onTap={onMore}>
          更多
        </Button>
        {state === 'booked' && home ? (
          <Button tone="s" size="lg" onTap={() => go('closedDoor', { id })}>
            没人应门
          </Button>
        ) : null}
        {next ? (
          <Button
            key={next}
            size="lg"
            grow
            icon={nextActs[next].icon}
            busy={busy && '正在送出…'}
            onTap={onNext}
          >
            {words[next]}
          </Button>
        ) : row && state === 'done' ? (
          <Button size="lg" grow icon="cal" onTap={() => bookNext(row)}>
            约下次
          </Button>
        ) : null}
      </View>
    </View>
  );
}
