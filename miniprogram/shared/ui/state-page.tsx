/** Empty, error, offline: what is so, what is kept, one button. */
import { View } from '@tarojs/components';
import empty from '../../assets/pictures/empty.svg';
import failed from '../../assets/pictures/error.svg';
import offline from '../../assets/pictures/offline.svg';
import thanks from '../../assets/pictures/thanks.svg';
import type { ApiError } from '../api/errors';
import { platform } from '../platform';
import { useSession } from '../session/session';
import { Button } from './button';
import type { IconName } from './icon';
import { Picture } from './picture';

const pictures = { empty, failed, offline, thanks };

interface PanelProps {
  picture: keyof typeof pictures;
  title: string;
  words: string;
  button?: { word: string; icon?: IconName; tone?: 'p' | 's'; onTap: () => void };
}

export function Panel({ picture, title, words, button }: PanelProps) {
  return (
    <View className="card panel">
      <Picture className="panel-art" mode="heightFix" src={pictures[picture]} />
      <View className="lead">{title}</View>
      <View className="cap">{words}</View>
      {button ? (
        <Button
          tone={button.tone ?? 'p'}
          onTap={button.onTap}
          {...(button.icon ? { icon: button.icon } : {})}
        >
          {button.word}
        </Button>
      ) : null}
    </View>
  );
}

/** A page that could not be loaded; `kept` says what is not lost. */
export function LoadFailed({ error, kept, onRetry }: { error: ApiError; kept: string; onRetry: () => void }) {
  const phone = useSession((session) => session.me?.resident.community?.phone);
  if (error.offline && phone) {
    const word = `打给社区 ${phone}`;
    return (
      <View>
        <Panel
          picture="offline"
          title="手机没有网络"
          words={`${kept}；急事打电话`}
          button={{ word, icon: 'phone', tone: 's', onTap: () => platform.call(phone) }}
        />
        <View className="mt12">
          <Button tone="t" block icon="refresh" onTap={onRetry}>
            再试一次
          </Button>
        </View>
      </View>
    );
  }
  return (
    <Panel
      picture={error.offline ? 'offline' : 'failed'}
      title={error.offline ? '手机没有网络' : '没打开，是我们这边的问题'}
      words={error.offline ? kept : `${error.message}。${kept}`}
      button={{ word: '再试一次', icon: 'refresh', onTap: onRetry }}
    />
  );
}
