/** The series as it would come out, asked again whenever its rhythm, its length or a time chosen instead changes. */
import { useEffect, useState } from 'react';
import { call } from '../../../shared/api/client';
import { wordsOf } from '../../../shared/api/errors';
import { newKey } from '../../../shared/api/key';
import type { Body, Series } from '../../../shared/api/types';
import type { BookingDraft } from './draft';
import { missingAnswer } from './questions';

export function bookingBody(draft: BookingDraft) {
  const { offer, start, worker, senior, party, placeKind, answers } = draft;
  return {
    offerId: offer.id,
    start,
    placeKind,
    ...(worker ? { staffId: worker.id } : {}),
    ...(senior ? { forId: senior.id } : {}),
    ...(party > 1 ? { party } : {}),
    answers: Object.entries(answers)
      .filter(([, text]) => text.trim())
      .map(([questionId, text]) => ({ questionId, text: text.trim() })),
  };
}

/** With the times that were chosen instead of a clash. */
export const seriesBody = (
  draft: BookingDraft,
  series: NonNullable<BookingDraft['series']>,
): Body<'POST /appointments/series'> => {
  const chosen = Object.entries(draft.instead ?? {}).filter(([, start]) => start);
  const instead = chosen.map(([date, start]) => ({ date, start }));
  return { ...bookingBody(draft), ...series, ...(instead.length > 0 ? { instead } : {}) };
};

/** The server wants what is required answered; what may be left out does not change the dates. */
const askable = ({ offer, answers }: BookingDraft) => !missingAnswer(offer.questions, answers);

function previewBody(draft: BookingDraft, series: NonNullable<BookingDraft['series']>) {
  const required = new Set(draft.offer.questions.filter((one) => one.required).map(({ id }) => id));
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([id]) => required.has(id)));
  return { ...seriesBody({ ...draft, answers }, series), preview: true };
}

/** Long enough for somebody who taps + five times. */
const pauseMs = 400;

export interface SeriesPreviewed {
  preview?: Series;
  trouble?: string;
  busy: boolean;
  /** Of which series. */
  of?: string;
}

/** The same series whatever is chosen instead of its clashes. */
const seriesName = (asked: string) => JSON.stringify({ ...JSON.parse(asked), instead: undefined });

export function useSeriesPreview(draft: BookingDraft | undefined): SeriesPreviewed {
  const [state, setState] = useState<SeriesPreviewed>({ busy: false });
  const series = draft?.series;
  const asked = draft && series && askable(draft) && JSON.stringify(previewBody(draft, series));
  useEffect(() => {
    if (!asked) return setState({ busy: false });
    let mine = true;
    const of = seriesName(asked);
    // Whoever chooses another time goes on seeing the dates.
    setState((before) => (before.of === of ? { ...before, busy: true } : { busy: true }));
    const timer = setTimeout(() => {
      const body = JSON.parse(asked) as Body<'POST /appointments/series'>;
      call('POST /appointments/series', { body, key: newKey() }).then(
        (preview) => mine && setState({ busy: false, preview, of }),
        (error: unknown) => mine && setState({ busy: false, trouble: wordsOf(error) }),
      );
    }, pauseMs);
    return () => {
      mine = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return state;
}
