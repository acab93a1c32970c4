/** One visit of today: when, what for whom, where; call, find the way, and the next act in the same places. */
import { aria } from '../ui/aria';
import { View } from '@tarojs/components';
import { placeKinds } from '../../../cloud/src/appointments/contract.constants';
import { clockTime, dueText, leftText, minutesLeft } from '../format/time';
import { platform } from '../platform';
import { go } from '../platform/navigate';
import { useOutbox } from '../session/outbox';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { showToast } from '../ui/toast';
import { progressOf, type DayStop, type FollowUp } from './day';
import { findTheWay } from './reach';
import { refusedOf, withQueued } from './visit-state';
import { nextActs, type NextAct } from './visit-words';

const soon = 60;

/** Until when what has to happen; whoever is there already sees since when. */
function whenLine(
  { start, placeKind }: DayStop,
  checkedInAt: string | undefined,
  now: Date,
): { words: string; tone: 'hot' | 'soon' | 'calm' } {
  if (checkedInAt) return { words: `${clockTime(checkedInAt)} 到的，正在服务`, tone: 'calm' };
  const left = minutesLeft(start, now);
  const way = placeKind === 'home' ? '上门' : placeKinds[placeKind];
  const rest =
    left < 0 ? `，过了 ${Math.round(-left)} 分钟` : left <= soon ? `，${leftText(start, now)}` : '';
  return {
    words: `${clockTime(start)} ${way}${rest}`,
    tone: left < 0 ? 'hot' : left <= soon ? 'soon' : 'calm',
  };
}

export const callStop = ({ phone }: Pick<DayStop, 'phone'>) =>
  phone ? platform.call(phone) : showToast({ words: '这位居民没有留电话', icon: 'phone' });

/** Checking in and out happens on the visit's page; the record has a page of its own. */
export function goTo(id: string, next: NextAct | undefined) {
  if (next === 'record') go('visitRecord', { id });
  else go('visit', { id, ...(next ? { act: next } : {}) });
}

function Facts({ stop }: { stop: DayStop }) {
  const walk = stop.travelMinutes > 0 ? `走 ${stop.travelMinutes} 分钟` : '';
  const facts = [stop.placeKind === 'phone' ? '' : stop.place, walk, ...stop.tags].filter(Boolean);
  return (
    <View className="cap nowrap">
      {facts.map((fact, index) => (
        <View key={fact} className="inline">
          {index > 0 ? <View className="sp" /> : null}
          {fact}
        </View>
      ))}
    </View>
  );
}

export function VisitCard({ stop }: { stop: DayStop }) {
  const items = useOutbox((state) => state.items);
  const { next, checkedInAt } = withQueued({ id: stop.id, ...progressOf(stop) }, items);
  const refused = refusedOf(stop.id, items);
  const { words, tone } = whenLine(stop, checkedInAt, new Date());
  const open = () => go('visit', { id: stop.id });
  return (
    <View className={`job ${refused ? 'hot' : ''}`}>
      <View {...aria('button')} onClick={open}>
        <View className={`job-when ${refused ? 'hot' : tone}`}>
          <Icon name={refused ? 'alert' : checkedInAt ? 'working' : 'clock'} size={22} />
          <View className="grow nowrap">{refused ? `没送成：${refused.refused}` : words}</View>
          <View className="job-flag">预约</View>
        </View>
        <View className="lead nowrap">{`${stop.name}，${stop.offerName}`}</View>
        <Facts stop={stop} />
      </View>
      <View className="job-acts">
        <Button tone="s" icon="phone" onTap={() => callStop(stop)}>
          电话
        </Button>
        <Button tone="s" icon="navi" onTap={() => findTheWay(stop)}>
          导航
        </Button>
        {next ? (
          <Button icon={nextActs[next].icon} onTap={() => goTo(stop.id, next)}>
            {nextActs[next].word}
          </Button>
        ) : (
          <Button tone="t" onTap={open}>
            看看
          </Button>
        )}
      </View>
    </View>
  );
}

export function FollowUpCard({ visit }: { visit: FollowUp }) {
  const now = new Date();
  const open = () => go('visit', { id: visit.id, act: 'followUp' });
  return (
    <View className="job">
      <View {...aria('button')} onClick={open}>
        <View className={`job-when ${minutesLeft(visit.dueAt, now) < 0 ? 'hot' : 'calm'}`}>
          <Icon name="clock" size={22} />
          <View className="grow nowrap">{`${dueText(visit.dueAt, now)} 前回访`}</View>
          <View className="job-flag">回访</View>
        </View>
        <View className="lead nowrap">{`${visit.name}，${visit.offerName}以后怎么样`}</View>
        <View className="cap nowrap">{visit.communityName}</View>
      </View>
      <View className="job-acts two">
        <Button tone="s" icon="phone" onTap={() => callStop(visit)}>
          电话
        </Button>
        <Button icon="pen" onTap={open}>
          写回访
        </Button>
      </View>
    </View>
  );
}
