/** 就约这个时间: keeps the place while the form is filled in; what was just taken by somebody else is said and nothing is lost. */
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { ApiError } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Appointment } from '../../../shared/api/types';
import { go } from '../../../shared/platform/navigate';
import { clockTime } from '../../../shared/format/time';
import { readBookingDraft, startBooking } from './draft';
import type { Asked, Choice } from './use-choice';

export interface Trouble {
  words: string;
  /** Somebody else was quicker: the calendar is new, the nearest free time is chosen. */
  taken: boolean;
}

const holdOf = ({ id, heldUntil, start, provider, party, placeKind }: Appointment) => ({
  ...{ id, party, placeKind },
  until: heldUntil ?? start,
  ...(provider ? { provider: provider.name } : {}),
});

export function troubleOf(error: unknown, start: string): Trouble {
  if (!(error instanceof ApiError)) return { words: '没有占上，请再试一次', taken: false };
  if (error.offline) return { words: '没有网络，您选的都还在', taken: false };
  if (error.status === 409) return { words: `${clockTime(start)} 刚被别人约走了`, taken: true };
  return { words: error.message, taken: false };
}

export function useHold(asked: Asked, choice: Choice) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const { ground, worker, start, party, calendar } = choice;
  const hold = async () => {
    const offer = ground.data?.offer;
    const placeKind = offer?.places[0];
    if (!offer || !placeKind || !start || busy) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      const kept = await call('POST /appointments/hold', {
        key: newKey(),
        body: {
          offerId: offer.id,
          start,
          placeKind,
          ...(worker ? { staffId: worker.staffId } : {}),
          ...(asked.forId ? { forId: asked.forId } : {}),
          ...(party > 1 ? { party } : {}),
        },
      });
      const before = readBookingDraft();
      startBooking({
        offer,
        start,
        party,
        placeKind,
        answers: before?.offer.id === offer.id ? before.answers : {},
        senior: asked.forId ? { id: asked.forId, name: asked.forName ?? '家人' } : undefined,
        worker: worker ? { id: worker.staffId, name: worker.name } : undefined,
        hold: holdOf(kept),
      });
      go('confirmBooking', { from: 'calendar' });
    } catch (error) {
      setTrouble(troubleOf(error, start));
      if (error instanceof ApiError && error.status === 409) await calendar.reload();
    } finally {
      setBusy(false);
    }
  };
  return { busy, trouble, hold };
}
