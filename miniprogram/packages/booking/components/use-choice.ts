/** Choosing who, which day and what time: starts from the first free time with whoever knows the person. */
import { useEffect, useState } from 'react';
import { call } from '../../../shared/api/client';
import { ApiError } from '../../../shared/api/errors';
import type { BookableWorker, OfferCard } from '../../../shared/api/types';
import { civilDay } from '../../../shared/format/days';
import { useLoad, type Loaded } from '../../../shared/session/use-load';
import { useBookingDraft } from './draft';
import { useCalendar, type Calendar } from './use-calendar';
import { firstFree, isFree, nearestFree } from './weeks';

/** What the address of the page says. */
export interface Asked {
  offerId?: string;
  staffId?: string;
  forId?: string;
  forName?: string;
  /** The booking that is moved, and when it is now. */
  movingId?: string;
  start?: string;
}
interface Ground {
  offer: OfferCard;
  workers: BookableWorker[];
  earliest?: string;
}
export interface Choice {
  ground: Loaded<Ground>;
  calendar: Calendar;
  worker: BookableWorker | undefined;
  setStaff: (staffId: string | undefined) => void;
  party: number;
  setParty: (party: number) => void;
  day: string | undefined;
  start: string | undefined;
  setDay: (day: string) => void;
  setStart: (start: string) => void;
}

async function loadGround({ offerId = '', forId }: Asked): Promise<Ground> {
  const query = forId ? { forId } : {};
  const [{ items }, { items: workers, earliest }] = await Promise.all([
    call('GET /offers', { query }),
    call('GET /offers/:id/workers', { params: { id: offerId }, query }),
  ]);
  const offer = items.find(({ id }) => id === offerId);
  if (!offer) throw new ApiError('这项服务现在不能约了', 'offer.gone', 404);
  return { offer, workers, ...(earliest ? { earliest } : {}) };
}

/** Whoever does not serve here any more is not waited for; a booking that is moved keeps its own. */
const chosenStaff = (
  { movingId }: Asked,
  workers: readonly BookableWorker[] | undefined,
  { staffId }: { staffId?: string | undefined },
) => (movingId || !workers || workers.some((one) => one.staffId === staffId) ? staffId : undefined);

export function useChoice(asked: Asked): Choice {
  const { offerId = '', forId, movingId } = asked;
  const ground = useLoad(() => loadGround(asked));
  const [who, setWho] = useState<{ staffId?: string | undefined } | undefined>(
    asked.staffId ? { staffId: asked.staffId } : undefined,
  );
  const [party, setParty] = useState(1);
  const [picked, setPicked] = useState<{ day?: string | undefined; start?: string | undefined }>(
    asked.start ? { day: civilDay(asked.start), start: asked.start } : {},
  );
  const known = ground.data?.workers.find(({ visits }) => visits > 0);
  const staffId = chosenStaff(asked, ground.data?.workers, who ?? { staffId: known?.staffId });
  // The place that is held for this very form counts as free, or going back would show it as taken.
  const holdId = useBookingDraft(({ draft }) => (draft?.offer.id === offerId ? draft.hold?.id : undefined));
  const ignored = movingId ?? holdId;
  const calendar = useCalendar(
    ground.data && {
      offerId,
      ...(staffId ? { staffId } : {}),
      ...(forId ? { forId } : {}),
      ...(ignored ? { movingId: ignored } : {}),
      ...(party > 1 ? { party } : {}),
    },
  );
  const { days } = calendar;
  useEffect(() => {
    if (!days) return;
    setPicked((before) => {
      if (before.start && isFree(days, before.start)) return before;
      const start = before.start ? nearestFree(days, before.start) : firstFree(days);
      return start ? { day: civilDay(start), start } : { day: before.day };
    });
  }, [days]);
  return {
    ground,
    calendar,
    worker: ground.data?.workers.find((one) => one.staffId === staffId),
    setStaff: (chosen) => setWho({ staffId: chosen }),
    party,
    setParty,
    ...{ day: picked.day, start: picked.start },
    setDay: (day) => setPicked({ day, start: firstFree(days ?? [], day) }),
    setStart: (start) => setPicked({ day: civilDay(start), start }),
  };
}
