/** The booking that is being made: kept on the phone at every step, until it is booked or dropped. */
import { create } from 'zustand';
import type { PlaceKind } from '../../../../cloud/src/appointments/contract.constants';
import { newKey } from '../../../shared/api/key';
import type { OfferCard } from '../../../shared/api/types';
import { platform } from '../../../shared/platform';

export interface BookingDraft {
  /** Names the final write; a new one whenever what is booked changes. */
  key: string;
  offer: OfferCard;
  /** The senior of the family for whom it is booked. */
  senior?: { id: string; name: string } | undefined;
  /** Absent: anybody suitable. */
  worker?: { id: string; name: string } | undefined;
  start: string;
  party: number;
  placeKind: PlaceKind;
  answers: Record<string, string>;
  /** The place that is kept while the form is filled in. */
  hold?: { id: string; until: string; provider?: string; party: number; placeKind: PlaceKind } | undefined;
  /** 每周二，共 8 次; absent: only this once. */
  series?: { everyWeeks: number; times: number } | undefined;
  /** What to book instead of the dates of the series that clash; empty for none. */
  instead?: Record<string, string> | undefined;
}

const kept = platform.store.get('booking') as BookingDraft | undefined;

export const useBookingDraft = create<{ draft?: BookingDraft | undefined }>(() =>
  kept ? { draft: kept } : {},
);
export const readBookingDraft = () => useBookingDraft.getState().draft;

const keep = (draft: BookingDraft) => {
  useBookingDraft.setState({ draft });
  platform.store.set('booking', draft);
};
export const startBooking = (draft: Omit<BookingDraft, 'key'>) => keep({ ...draft, key: newKey() });
export const changeBooking = (change: Partial<BookingDraft>) => {
  const draft = readBookingDraft();
  if (draft) keep({ ...draft, ...change, key: newKey() });
};
export const dropBooking = () => {
  useBookingDraft.setState({ draft: undefined });
  platform.store.remove('booking');
};

/** The kept place, while it is kept and still what is wanted. */
export const liveHold = ({ hold, party, placeKind }: BookingDraft, now: Date) =>
  hold && Date.parse(hold.until) > now.getTime() && hold.party === party && hold.placeKind === placeKind
    ? hold.id
    : undefined;

/** Half done and not yet in the past: offered again at the start. */
export const canGoOn = (draft: BookingDraft | undefined, now: Date) =>
  draft !== undefined && Date.parse(draft.start) > now.getTime();
