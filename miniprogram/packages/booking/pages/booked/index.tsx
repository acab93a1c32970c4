/** The slip after booking: who, when, where, one tap to call; it is in 我的事 from now on. */
import { View } from '@tarojs/components';
import received from '../../../../assets/pictures/received.svg';
import { call } from '../../../../shared/api/client';
import type { Appointment } from '../../../../shared/api/types';
import { goHome, goInstead, goTab } from '../../../../shared/platform/navigate';
import { useParams } from '../../../../shared/platform/params';
import { useLoad } from '../../../../shared/session/use-load';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { Page } from '../../../../shared/ui/page';
import { Picture } from '../../../../shared/ui/picture';
import { CardSkeleton } from '../../../../shared/ui/skeleton';
import { LoadFailed } from '../../../../shared/ui/state-page';
import { TellMe } from '../../../../shared/ui/tell-me';
import { BookedSlip } from '../../components/booked-slip';
import { bookingKinds } from '../../components/told';
import '../../booking.scss';
import './index.scss';

const titleOf = ({ state, forOther, provider, served }: Appointment, series: boolean) => {
  if (state === 'pending') return '送到了，等工作人员确认';
  if (series) return '定期的都约好了';
  if (forOther) return `替${served.name}约好了`;
  return provider?.kind === 'staff' ? `约好了，${provider.name}等您` : '约好了';
};

export default function Booked() {
  const { id = '', told, series } = useParams();
  const { data, error, waiting, reload } = useLoad(() => call('GET /appointments/:id', { params: { id } }));
  const foot = (
    <View className="foot">
      {told ? (
        <View className="strip good">
          <Icon name="done" className="strip-icon" />
          <View className="grow">到时发微信提醒您</View>
        </View>
      ) : (
        <TellMe
          kinds={bookingKinds}
          word="到时发微信提醒我"
          done="好了，到时发微信提醒您"
          otherwise="到时在“消息”里提醒您"
        />
      )}
      <View className="row mt8">
        <Button
          tone="link"
          grow
          onTap={() => (series ? goInstead('bookings') : goInstead('booking', { id }))}
        >
          {series ? '看每一次' : '看预约'}
        </Button>
        <Button tone="link" grow onTap={() => goTab('matters')}>
          我的事
        </Button>
        <Button tone="link" grow onTap={goHome}>
          回首页
        </Button>
      </View>
    </View>
  );
  return (
    <Page back="close" foot={foot} className="booking" mainClass="center booked">
      <View className="booked-art">
        <Picture className="booked-img" src={received} />
      </View>
      {error && !data ? <LoadFailed error={error} kept="已经约好了，没有丢" onRetry={reload} /> : null}
      {!data && waiting ? <CardSkeleton /> : null}
      {data ? (
        <View>
          <View className="title">{titleOf(data, Boolean(series))}</View>
          <View className="cap">已放进“我的事”，随时能看、能改</View>
          <BookedSlip appointment={data} />
        </View>
      ) : null}
    </Page>
  );
}
