/** Free times of one offer, loaded again whenever who, for whom or how many changes; the last answer stays meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../../shared/api/client';
import { ApiError } from '../../../shared/api/errors';
import type { CalendarDay, Query } from '../../../shared/api/types';
import { civilDay } from '../../../shared/format/days';

type Asked = Omit<Query<'GET /offers/:id/calendar'>, 'from' | 'days'> & { offerId: string };
export interface Calendar {
  days?: CalendarDay[];
  minutes?: number;
  error?: ApiError;
  reload: () => Promise<CalendarDay[] | undefined>;
}

/** Six weeks: the most that is asked for at once. */
const ahead = 42;

export function useCalendar(asked: Asked | undefined): Calendar {
  const [state, setState] = useState<Omit<Calendar, 'reload'>>({});
  const turn = useRef(0);
  const name = asked && JSON.stringify(asked);
  const reload = useCallback(async () => {
    if (!name) return undefined;
    const mine = (turn.current += 1);
    const { offerId, ...query } = JSON.parse(name) as Asked;
    try {
      const answer = await call('GET /offers/:id/calendar', {
        params: { id: offerId },
        query: { ...query, from: civilDay(new Date()), days: ahead },
      });
      if (mine === turn.current) setState({ days: answer.days, minutes: answer.durationMinutes });
      return answer.days;
    } catch (reason) {
      const error = reason instanceof ApiError ? reason : new ApiError('没有打开日历', 'unknown', 500);
      if (mine === turn.current) setState((before) => ({ ...before, error }));
      return undefined;
    }
  }, [name]);
  useEffect(() => void reload(), [reload]);
  return { ...state, reload };
}
