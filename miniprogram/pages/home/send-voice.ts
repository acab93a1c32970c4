/** In elder mode letting go sends: the voice note and the home address are the whole request. */
import { ApiError, wordsOf } from '../../shared/api/errors';
import type { LocalFile } from '../../shared/platform';
import { go } from '../../shared/platform/navigate';
import { isEmpty, markWaiting, readDraft, changeDraft, setVoice } from '../../shared/session/draft';
import { homePlace, sendDraft } from '../../shared/session/send-draft';
import { showToast } from '../../shared/ui/toast';

export function sendVoice(file: LocalFile) {
  const startedWriting = !isEmpty(readDraft());
  const place = readDraft().place ?? homePlace();
  setVoice(file);
  // A half-written request or an unknown address: the resident looks at it once before it goes.
  if (startedWriting || !place) return go('submit');
  changeDraft({ place });
  sendDraft().then(
    ({ id }) => go('submitted', { id }),
    (error: unknown) => {
      if (error instanceof ApiError && error.offline) {
        markWaiting(true);
        showToast({ words: '没有网络，已替您存好，有网自动送出', icon: 'offline' });
      } else {
        showToast({
          words: wordsOf(error),
          icon: 'alert',
          action: { word: '去看看', run: () => go('submit') },
        });
      }
    },
  );
}
