/** Who, where, what was asked when booking: everything a worker needs before ringing the bell. */
import { View } from '@tarojs/components';
import { placeKinds } from '../../../../cloud/src/appointments/contract.constants';
import { personTags } from '../../../../cloud/src/people/contract.constants';
import { go } from '../../../shared/platform/navigate';
import { useSession } from '../../../shared/session/session';
import { Button } from '../../../shared/ui/button';
import { Cell } from '../../../shared/ui/cell';
import { showToast } from '../../../shared/ui/toast';
import type { VisitFacts } from '../../../shared/work/day';
import { findTheWay } from '../../../shared/work/reach';
import { callStop } from '../../../shared/work/visit-card';

const tagName = (tag: string) => personTags[tag as keyof typeof personTags] ?? tag;
const notToday = () => showToast({ words: '电话在预约当天才能看到', icon: 'phone' });

export function Facts({ visit }: { visit: VisitFacts }) {
  const { stop, whole } = visit;
  const readsCases = useSession((session) => session.me?.staff?.permissions.includes('cases.read') ?? false);
  const row = whole ?? stop;
  if (!row) return null;
  const { place, placeKind, location, communityName, tags } = row;
  const name = stop?.name ?? row.nameMasked;
  const age = whole?.birthYear ? `${new Date().getFullYear() - whole.birthYear}岁` : '';
  const requestId = row.requestId;
  return (
    <View>
      <View className="list mt12">
        <Cell icon="user" note={[...(stop?.tags ?? tags.map(tagName)), age].filter(Boolean).join('，')}>
          {name}
        </Cell>
        <Cell icon="pin" note={[placeKinds[placeKind], communityName].join('，')}>
          {place}
        </Cell>
        {whole?.answers.map(({ label, text }) => (
          <Cell key={label} icon="chat" note={label}>
            {text}
          </Cell>
        ))}
        {whole?.preparation ? (
          <Cell icon="list" note="已请居民准备">
            {whole.preparation}
          </Cell>
        ) : null}
        {requestId ? (
          <Cell icon="tag" note="相关诉求" onTap={() => go('workRequest', { id: requestId })}>
            {row.requestNumber ?? '看诉求'}
          </Cell>
        ) : null}
        {readsCases ? (
          <Cell
            icon="heart"
            note="目标、数值、最近做过的"
            onTap={() => go('caseFile', { residentId: row.residentId })}
          >
            个案
          </Cell>
        ) : null}
      </View>
      <View className="row mt12">
        <Button tone="s" grow icon="phone" onTap={() => (stop ? callStop(stop) : notToday())}>
          电话
        </Button>
        <Button
          tone="s"
          grow
          icon="navi"
          onTap={() => findTheWay({ place, ...(location ? { location } : {}) })}
        >
          导航
        </Button>
      </View>
    </View>
  );
}
