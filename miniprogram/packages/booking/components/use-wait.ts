/** The answers to a place in a queue: take what came free, or leave. */
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { WaitEntry } from '../../../shared/api/types';
import { go } from '../../../shared/platform/navigate';
import { showToast } from '../../../shared/ui/toast';

export function useWait({ id }: WaitEntry, onChanged: () => void) {
  const [busy, setBusy] = useState<'take' | 'leave'>();
  const run = (what: 'take' | 'leave', work: () => Promise<void>) => {
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
    leave: () =>
      run('leave', async () => {
        await call('POST /waitlist/:id/leave', { ...entry, key: newKey() });
        showToast({ words: '好的，不排了' });
      }),
  };
}
