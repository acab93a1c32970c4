/** 改约: asked once more in words, then the booking has its new time and keeps its history. */
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { ApiError } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import { goBack } from '../../../shared/platform/navigate';
import { showToast } from '../../../shared/ui/toast';
import type { Asked, Choice } from './use-choice';
import { troubleOf, type Trouble } from './use-hold';

export function useMove(asked: Asked, choice: Choice) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const { start, worker, calendar } = choice;
  const move = async () => {
    if (!asked.movingId || !start || busy) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      const moved = await call('POST /appointments/:id/reschedule', {
        params: { id: asked.movingId },
        key: newKey(),
        body: { start, ...(worker ? { staffId: worker.staffId } : {}) },
      });
      showToast({ words: `改好了：${moved.sentence}`, icon: 'cal' });
      goBack();
    } catch (error) {
      setTrouble(troubleOf(error, start));
      if (error instanceof ApiError && error.status === 409) await calendar.reload();
    } finally {
      setBusy(false);
    }
  };
  return { busy, trouble, move };
}
