/** The slip after booking: who, when, where, one tap to call; it is in 我的事 from now on. */
import { View } from '@tarojs/components';
import received from '../../../../assets/pictures/received.svg';
import { call } from '../../../../shared/api/client';
import type { Appointment } from '../../../../shared/api/types';
import { bookingTime } from '../../../../shared/booking/words';
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
import { Strip } from '../../../../shared/ui/strip';
import { BookedSlip } from '../../components/booked-slip';
import { bookingKinds } from '../../components/told';
import '../../booking.scss';
import './index.scss';

const titleOf = ({ state, forOther, provider }: Appointment, times: string | undefined) => {
  const count = times ? ` ${times} 次` : '';
  if (state === 'pending') return `送到了${count}，等工作人员确认`;
  if (forOther) return `替${forOther}约好了${count}`;
  if (times) return `约好了${count}，这是第一次`;
  return provider?.kind === 'staff' ? `约好了，${provider.name}等您` : '约好了';
};

/** Somebody was quicker between the preview and the last tap. */
function Missed({ starts }: { starts: readonly string[] }) {
  const words = starts.map((start) => bookingTime(start, new Date())).join('、');
  return (
    <Strip tone="accent" icon="alert">
      {`没约上：${words}。刚被别人约走了，可以另约一次`}
    </Strip>
  );
}

export default function Booked() {
  const { id = '', told, series, times, missed } = useParams();
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
          onTap={() => (series ? goInstead('bookingSeries', { id: series }) : goInstead('booking', { id }))}
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
          <View className="title">{titleOf(data, times)}</View>
          <View className="cap">已放进“我的事”，随时能看、能改</View>
          <BookedSlip appointment={data} />
          {missed ? <Missed starts={missed.split(',')} /> : null}
        </View>
      ) : null}
    </Page>
  );
}
