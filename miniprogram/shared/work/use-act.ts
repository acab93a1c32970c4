/** What a tap on an action does: claim at once, the first word in a sheet, everything else on its own page. */
import { useState } from 'react';
import { wordsOf } from '../api/errors';
import type { StaffRequestRow } from '../api/types';
import { go } from '../platform/navigate';
import { act } from '../session/outbox';
import { showToast } from '../ui/toast';
import type { ActionName } from './next-action';

type Job = Pick<StaffRequestRow, 'id' | 'title'>;

export const sayDone = (done: 'sent' | 'queued', words: string) =>
  showToast(done === 'sent' ? { words } : { words: '没有网络，存着待发送', icon: 'cloudup' });

export function useAct(onDone: () => void) {
  const [answering, setAnswering] = useState<Job>();
  const claim = (job: Job) =>
    void act('POST /desk/requests/:id/claim', job, {}).then(
      (done) => {
        sayDone(done, '抢到了，这件事归您');
        onDone();
      },
      (error: unknown) => {
        showToast({ words: wordsOf(error), icon: 'alert' });
        onDone();
      },
    );
  const start = (job: Job, action: ActionName) => {
    if (action === 'claim') claim(job);
    else if (action === 'start') setAnswering(job);
    else go('workAction', { id: job.id, action });
  };
  const close = () => setAnswering(undefined);
  return { answering, start, close };
}
