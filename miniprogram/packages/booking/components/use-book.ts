/** The last tap: asks WeChat for the reminders, books once under the draft's own key, keeps everything when it fails. */
import { useState } from 'react';
import { call } from '../../../shared/api/client';
import { ApiError, wordsOf } from '../../../shared/api/errors';
import type { Series } from '../../../shared/api/types';
import { goInstead } from '../../../shared/platform/navigate';
import { askToTell, useTemplates } from '../../../shared/session/subscribe';
import { dropBooking, liveHold, readBookingDraft, type BookingDraft } from './draft';
import { bookingKinds } from './told';
import { bookingBody, seriesBody } from './use-series';

/** Where the slip is shown, and what it has to say. */
type Slip = Record<string, string>;

async function bookSeries(
  draft: BookingDraft,
  series: NonNullable<BookingDraft['series']>,
  foreseen: Series | undefined,
): Promise<Slip> {
  const made = await call('POST /appointments/series', { body: seriesBody(draft, series), key: draft.key });
  const first = [...made.booked].sort((a, b) => a.start.localeCompare(b.start))[0];
  if (!first) throw new ApiError('这几次都没约上，换个时间试试', 'series.none', 409);
  // What was shown as a clash and left out is no news; what was free or chosen then and is gone now is.
  const known = new Set(foreseen?.clashes.map(({ start }) => start));
  const gone = made.clashes.filter(({ start }) => draft.instead?.[start] || !known.has(start));
  const missed = gone.map(({ start }) => start).join();
  const times = String(made.booked.length);
  return { id: first.id, series: made.id, times, ...(missed ? { missed } : {}) };
}

async function bookOnce(draft: BookingDraft, holdId: string | undefined): Promise<Slip> {
  const body = { ...bookingBody(draft), ...(holdId ? { holdId } : {}) };
  return { id: (await call('POST /appointments', { body, key: draft.key })).id };
}

const troubleOf = (error: unknown): string => {
  if (error instanceof ApiError && error.offline) return '没有网络，您填的都还在，有网再点一次';
  if (error instanceof ApiError && error.status === 409 && error.code !== 'points.tooFew')
    return `${wordsOf(error)}。您填的都还在，换个时间就行`;
  return `${wordsOf(error)}。您填的都还在`;
};

/** The booking itself, the day before, the hour before. */
const messages = 3;

async function promised(templates: NonNullable<ReturnType<typeof useTemplates>>): Promise<boolean> {
  const short = templates.filter(({ remaining }) => remaining < messages);
  if (short.length === 0) return templates.length > 0;
  return askToTell(short).catch(() => false);
}

export function useBook() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const templates = useTemplates(bookingKinds);
  const book = async (foreseen?: Series) => {
    const draft = readBookingDraft();
    if (!draft || busy) return;
    setBusy(true);
    setTrouble(undefined);
    // WeChat takes the question only straight from the tap; whatever is answered, the booking goes on.
    const told = await promised(templates ?? []);
    try {
      const held = liveHold(draft, new Date());
      const slip = await (draft.series ? bookSeries(draft, draft.series, foreseen) : bookOnce(draft, held));
      dropBooking();
      goInstead('booked', { ...slip, ...(told ? { told: '1' } : {}) });
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, trouble, book, canTell: templates !== undefined && templates.length > 0 };
}
