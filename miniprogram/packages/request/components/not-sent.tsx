/** The request did not go out: whose fault, what is kept, one button; without a network it goes by itself later. */
import { View } from '@tarojs/components';
import type { ApiError } from '../../../shared/api/errors';
import { platform } from '../../../shared/platform';
import type { Draft } from '../../../shared/session/draft';
import { Button } from '../../../shared/ui/button';
import { Panel } from '../../../shared/ui/state-page';

interface NotSentProps {
  error: ApiError;
  draft: Draft;
  busy: boolean;
  phone: string | undefined;
  onRetry: () => void;
  onEdit: () => void;
}

const keptWords = ({ text, photos, voice }: Draft) => {
  const things = [
    text.trim() ? '您写的字' : '',
    voice ? '录音' : '',
    photos.length > 0 ? `${photos.length} 张照片` : '',
  ];
  return `${things.filter(Boolean).join('和 ')}都还在，没有丢`;
};

export function NotSent({ error, draft, busy, phone, onRetry, onEdit }: NotSentProps) {
  const retry = { word: busy ? '正在送出…' : '再送一次', icon: 'refresh', onTap: onRetry } as const;
  return (
    <View>
      {error.offline ? (
        <Panel
          picture="offline"
          title="手机没有网络"
          words="先替您存着，有网自动送出；急事打电话"
          button={
            phone
              ? { word: `打给社区 ${phone}`, icon: 'phone', tone: 's', onTap: () => platform.call(phone) }
              : retry
          }
        />
      ) : (
        <Panel
          picture="failed"
          title={error.status >= 500 ? '没送出去，是我们这边的问题' : error.message}
          words={keptWords(draft)}
          button={retry}
        />
      )}
      <View className="mt12">
        <Button tone="t" block onTap={error.offline && phone ? onRetry : onEdit}>
          {error.offline && phone ? '再送一次' : '回去改一改'}
        </Button>
      </View>
    </View>
  );
}
