/** The home page for elders: voice first, one column, a call bar that never leaves. */
import { aria } from '../../shared/ui/aria';
import { View } from '@tarojs/components';
import mark from '../../assets/pictures/mark.svg';
import { dateText, greeting, momentText } from '../../shared/format/time';
import { go, goTab } from '../../shared/platform/navigate';
import { setElderMode, useSession } from '../../shared/session/session';
import { Icon, type IconName } from '../../shared/ui/icon';
import { Listening } from '../../shared/ui/listening';
import { Page } from '../../shared/ui/page';
import { LoadFailed } from '../../shared/ui/state-page';
import { useVoice } from '../../shared/ui/use-voice';
import { Street } from './street';
import { useBookingLine } from './use-booking-line';
import { useCourseLine } from './use-course-line';
import { useHome, type HomeData } from './use-home';
import { sendVoice } from './send-voice';
import { Picture } from '../../shared/ui/picture';

interface BigProps {
  icon: IconName;
  word: string;
  note?: string | undefined;
  onTap: () => void;
}

function Big({ icon, word, note, onTap }: BigProps) {
  return (
    <View className="big" {...aria('button')} hoverClass="press" onClick={onTap}>
      <Icon name={icon} size={40} className="big-icon" />
      <View className="grow">
        <View>{word}</View>
        {note ? <View className="cap big-note">{note}</View> : null}
      </View>
      <Icon name="right" size={26} />
    </View>
  );
}

function Mine({ data }: { data: HomeData }) {
  const row = data.open[0];
  if (!row) return null;
  const { next } = row;
  return (
    <View className="card mine" {...aria('button')} onClick={() => go('detail', { id: row.id })}>
      <View className="mine-top">
        <View>{`您有 ${data.openCount} 件事正在办`}</View>
        <Icon name="right" size={26} />
      </View>
      <View className="lead">{row.title}</View>
      {next ? (
        <View>
          {`${next.who} `}
          {next.by ? <View className="due inline">{`${momentText(next.by, new Date())} 前`}</View> : null}
          <View>{next.doing}</View>
        </View>
      ) : null}
    </View>
  );
}

export function ElderHome() {
  const { data, error, reload } = useHome();
  const line = useBookingLine();
  const course = useCourseLine();
  const resident = useSession((session) => session.me?.resident);
  const voice = useVoice(sendVoice);
  const now = new Date();
  const left = (
    <>
      <View className="place">
        <Picture className="mark" src={mark} />
        <View>{resident?.community?.name ?? '邻应'}</View>
      </View>
      <View
        className="pill"
        {...aria('button')}
        onClick={() => void setElderMode(false).catch(() => undefined)}
      >
        标准版
      </View>
    </>
  );
  return (
    <Page
      tab="home"
      tone="sky"
      left={left}
      className="home"
      backdrop={<Street small lit={data?.openCount ?? 0} />}
    >
      <View className="hello">
        <View className="title">
          {resident?.name ? `${resident.name}，${greeting(now)}` : `您好，${greeting(now)}`}
        </View>
        <View className="hello-date">{dateText(now, now)}</View>
      </View>
      <View className="voice" {...aria('button')} {...voice.handlers}>
        <View className="voice-disc">
          <Icon name="mic" size={66} />
        </View>
        <View>
          <View className="voice-word">按住说话</View>
          <View className="voice-line">说出要办的事，</View>
          <View className="voice-line">松手就送到社区</View>
        </View>
      </View>
      {data ? <Mine data={data} /> : null}
      {error && !data ? <LoadFailed error={error} kept="您说的都还在" onRetry={reload} /> : null}
      <Big icon="cal" word="约社工" note={line?.whole} onTap={() => go('findBooking')} />
      <Big icon="book" word="社区课程" note={course?.whole} onTap={() => go('courses')} />
      <Big icon="pen" word="写字告诉社区" onTap={() => go('submit')} />
      <Big icon="list" word="看我的事" onTap={() => goTab('matters')} />
      <Listening voice={voice} />
    </Page>
  );
}
