/** The standard home page: one big button with the microphone beside it, what is on its way, the last messages. */
import { aria } from '../../shared/ui/aria';
import { View } from '@tarojs/components';
import mark from '../../assets/pictures/mark.svg';
import { lunarText } from '../../shared/format/lunar';
import { dateText, greeting, shanghaiDay, briefMoment } from '../../shared/format/time';
import { go, goTab } from '../../shared/platform/navigate';
import { setVoice } from '../../shared/session/draft';
import { setElderMode, useSession } from '../../shared/session/session';
import { Icon } from '../../shared/ui/icon';
import { Listening } from '../../shared/ui/listening';
import { Page } from '../../shared/ui/page';
import { CardSkeleton } from '../../shared/ui/skeleton';
import { LoadFailed } from '../../shared/ui/state-page';
import { useVoice } from '../../shared/ui/use-voice';
import { OpenMatter } from './open-matter';
import { Services } from './services';
import { Street } from './street';
import { useHome } from './use-home';
import { Picture } from '../../shared/ui/picture';

function Place() {
  const community = useSession((session) => session.me?.resident.community?.name);
  return (
    <>
      <View className="place" onClick={() => go('profile')}>
        <Picture className="mark" src={mark} />
        <View>{community ?? '邻应'}</View>
        <Icon name="down" size={16} />
      </View>
      <View
        className="pill"
        {...aria('button')}
        onClick={() => void setElderMode(true).catch(() => undefined)}
      >
        长辈模式
      </View>
    </>
  );
}

function Messages({ items }: { items: { id: string; title: string; at: string }[] }) {
  if (items.length === 0) return null;
  const now = new Date();
  return (
    <View>
      <View className="sec">
        <View>最近消息</View>
        <View className="more cap" {...aria('button')} onClick={() => goTab('messages')}>
          全部
          <Icon name="right" size={18} />
        </View>
      </View>
      <View className="list">
        {items.map(({ id, title, at }) => (
          <View key={id} className="note" onClick={() => goTab('messages')}>
            <View className="grow nowrap">{title}</View>
            <View className="cap">{briefMoment(at, now)}</View>
          </View>
        ))}
      </View>
    </View>
  );
}

export function StandardHome() {
  const { data, error, waiting, reload } = useHome();
  const name = useSession((session) => session.me?.resident.name);
  const voice = useVoice((file) => {
    setVoice(file);
    go('submit');
  });
  const now = new Date();
  const lunar = lunarText(shanghaiDay(now));
  return (
    <Page
      tab="home"
      tone="sky"
      left={<Place />}
      className="home"
      backdrop={<Street lit={data?.openCount ?? 0} />}
    >
      <View className="hello">
        <View className="title">{name ? `${name}，${greeting(now)}` : `您好，${greeting(now)}`}</View>
        <View className="cap hello-date">
          {dateText(now, now)}
          {lunar ? <View className="sp" /> : null}
          {lunar}
        </View>
      </View>
      <View className="cta">
        <View className="cta-say" {...aria('button')} hoverClass="press" onClick={() => go('submit')}>
          <View className="cta-word">我要反映 / 求助</View>
          <View>写一句话就行，有人回您</View>
        </View>
        <View className="cta-mic" {...aria('button', '按住说话')} {...voice.handlers}>
          <Icon name="mic" size={42} />
          <View>按住说话</View>
        </View>
      </View>
      {data ? <OpenMatter data={data} /> : waiting ? <CardSkeleton /> : null}
      <Services />
      {error && !data ? <LoadFailed error={error} kept="您写的都还在" onRetry={reload} /> : null}
      <Messages items={data?.messages ?? []} />
      <Listening voice={voice} />
    </Page>
  );
}
