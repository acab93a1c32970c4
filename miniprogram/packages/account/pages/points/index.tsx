/** 我的积分: how many one has, what is kept for which booking, and where each point came from or went. */
import { View } from '@tarojs/components';
import { call } from '../../../../shared/api/client';
import { go } from '../../../../shared/platform/navigate';
import { useLoad } from '../../../../shared/session/use-load';
import { Cell } from '../../../../shared/ui/cell';
import { Page } from '../../../../shared/ui/page';
import { CardSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { Entries } from '../../components/point-entries';
import type { Points } from '../../components/point-entries';
import './index.scss';

function Balance({ points: { balance, held, available } }: { points: Points }) {
  return (
    <View className="card">
      <View>一共有</View>
      <View className="points-sum">
        {balance}
        <View className="points-unit">积分</View>
      </View>
      <View className="cap">
        {held > 0
          ? `其中 ${held} 积分留给了预约，还可以用 ${available} 积分`
          : '可以用来约要积分的服务，不会过期'}
      </View>
    </View>
  );
}

function Kept({ holds }: Pick<Points, 'holds'>) {
  if (holds.length === 0) return null;
  return (
    <>
      <View className="points-sec">留给这些预约</View>
      <View className="list">
        {holds.map(({ id, points, reason, reference }) => (
          <Cell
            key={id}
            note="取消就退回"
            value={`${points} 积分`}
            onTap={() => go('booking', { id: reference.id })}
          >
            {reason}
          </Cell>
        ))}
      </View>
    </>
  );
}

export default function MyPoints() {
  const { data, error, waiting, reload } = useLoad(() => call('GET /me/points', {}));
  return (
    <Page title="我的积分" back="back">
      {error && !data ? <LoadFailed error={error} kept="您的积分都还在" onRetry={reload} /> : null}
      {!data && waiting ? <CardSkeleton /> : null}
      {data ? (
        <>
          <Balance points={data} />
          <Kept holds={data.holds} />
          <Entries first={data} />
        </>
      ) : null}
    </Page>
  );
}
