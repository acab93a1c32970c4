/** The answers to a place in a queue: take what came free, let it go and wait on, or leave. */
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { WaitEntry } from '../../../shared/api/types';
import { go } from '../../../shared/platform/navigate';
import { showToast } from '../../../shared/ui/toast';

type Deed = 'take' | 'decline' | 'leave';

export function useWait({ id }: WaitEntry, onChanged: () => void) {
  const [busy, setBusy] = useState<Deed>();
  const run = (what: Deed, work: () => Promise<void>) => {
    if (busy) return;
    setBusy(what);
    work()
      .catch((error: unknown) => showToast({ words: wordsOf(error), icon: 'alert' }))
      .finally(() => {
        setBusy(undefined);
        onChanged();
      });
  };
  const entry = { params: { id }, body: {} };
  return {
    busy,
    take: () =>
      run('take', async () => {
        const booked = await call('POST /waitlist/:id/take', { ...entry, key: newKey() });
        go('booked', { id: booked.id });
      }),
    decline: () =>
      run('decline', async () => {
        await call('POST /waitlist/:id/decline', { ...entry, key: newKey() });
        showToast({ words: '好的，您接着排', icon: 'clock' });
      }),
    leave: () =>
      run('leave', async () => {
        await call('POST /waitlist/:id/leave', { ...entry, key: newKey() });
        showToast({ words: '好的，不排了' });
      }),
  };
}
