/** What else can be done with a visit, by how it stands. */
import { View } from '@tarojs/components';
import { Cell } from '../../../shared/ui/cell';
import type { IconName } from '../../../shared/ui/icon';
import { Sheet } from '../../../shared/ui/sheet';
import type { VisitFacts } from '../../../shared/work/day';

export type More = 'missed' | 'request' | 'next' | 'record' | 'checkIn';

const all: Record<More, { word: string; note?: string; icon: IconName; from: readonly string[] }> = {
  checkIn: { word: '人回来了，签到', icon: 'door', from: ['unanswered'] },
  record: { word: '改服务记录', icon: 'pen', from: ['underway', 'done'] },
  next: {
    word: '约下次',
    note: '同一项服务、同一个人',
    icon: 'cal',
    from: ['underway', 'done', 'unanswered', 'missed'],
  },
  request: {
    word: '转成诉求',
    note: '发现要别人办的事',
    icon: 'cloudup',
    from: ['booked', 'underway', 'done', 'unanswered', 'missed'],
  },
  missed: {
    word: '记未赴约',
    note: '会算一次违约，居民可以申诉',
    icon: 'rejected',
    from: ['booked', 'unanswered'],
  },
};

interface MoreProps {
  visit: VisitFacts;
  onPick: (what: More) => void;
  onClose: () => void;
}

export function MoreSheet({ visit, onPick, onClose }: MoreProps) {
  const open = (Object.keys(all) as More[]).filter((what) => all[what].from.includes(visit.state));
  return (
    <Sheet label="还可以" onClose={onClose}>
      <View className="title">还可以</View>
      <View className="sheet-body">
        {open.map((what) => (
          <Cell key={what} icon={all[what].icon} note={all[what].note} onTap={() => onPick(what)}>
            {all[what].word}
          </Cell>
        ))}
        {open.length === 0 ? <View className="cap">这个预约没有别的可做</View> : null}
      </View>
    </Sheet>
  );
}
