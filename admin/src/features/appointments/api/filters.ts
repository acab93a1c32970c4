// The filters of the list of bookings: how the address names them and what is sent to the server.
import { appointmentStates, offerKinds } from '@constants/appointments';
import { isDay } from '../../../shared/format/days';
import type { Query } from '../../../shared/api/client';

export type ListQuery = Omit<Query<'GET /desk/appointments'>, 'cursor' | 'limit'>;

export const marks = {
  taking: '占用社工时间',
  late: '取消得晚',
  appeal: '有申诉',
  followUp: '要回访',
} as const;
export const ratings = { any: '有评价', satisfied: '评价满意' } as const;

function oneOf<T extends string>(
  words: Readonly<Record<T, unknown>>,
  value: string | undefined,
): T | undefined {
  return value !== undefined && value in words ? (value as T) : undefined;
}
const day = (value: string | undefined) => (isDay(value) ? value : undefined);

export function queryOf(get: (name: string) => string | undefined): ListQuery {
  return {
    from: day(get('from')),
    to: day(get('to')),
    unitId: get('unitId'),
    staffId: get('staffId'),
    residentId: get('residentId'),
    offerId: get('offerId'),
    requestId: get('requestId'),
    communityId: get('communityId'),
    tag: get('tag'),
    kind: oneOf(offerKinds, get('kind')),
    state: oneOf(appointmentStates, get('state')),
    mark: oneOf(marks, get('mark')),
    rating: oneOf(ratings, get('rating')),
  };
}
