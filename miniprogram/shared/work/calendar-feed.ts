/** A secret address for the worker's calendar application, put on the clipboard; each new one ends the one before. */
import { call } from '../api/client';
import { wordsOf } from '../api/errors';
import { platform } from '../platform';
import { showToast } from '../ui/toast';

const addressOf = (path: string) =>
  path.startsWith('/') && !platform.origin()
    ? `${window.location.origin}${path}`
    : `${platform.origin()}${path}`;

export const copyFeed = () =>
  void call('POST /desk/calendar-feed', { body: {} }).then(
    ({ path }) => {
      platform.copy(addressOf(path));
      showToast({ words: '订阅地址复制好了，粘到日历的“订阅”里；以前的地址不能用了', icon: 'cal' });
    },
    (error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }),
  );
