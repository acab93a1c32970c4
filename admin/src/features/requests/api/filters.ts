// The inbox's filters: how the address names them and what is sent to the server.
import { requestStates, sources, urgencies } from '@constants/requests';
import type { Query } from '../../../shared/api/client';

export type ListQuery = Query<'GET /desk/requests'>;

export const views = {
  mine: '我的待办',
  toAccept: '待受理',
  toAssign: '待派单',
  dueToday: '今天到期',
  overdue: '超时',
  returned: '退回',
  pool: '抢单池',
  open: '未结案',
  all: '全部',
} as const;
export type View = keyof typeof views;

export const periods = { '7': '近7天', '30': '近30天', '90': '近90天' } as const;

function oneOf<T extends string>(
  words: Readonly<Record<T, string | object>>,
  value: string | undefined,
): T | undefined {
  return value !== undefined && value in words ? (value as T) : undefined;
}

export function viewOf(value: string | undefined): View {
  return oneOf(views, value) ?? 'mine';
}

export function queryOf(get: (name: string) => string | undefined, today: Date): ListQuery {
  const days = oneOf(periods, get('days'));
  const since = days
    ? new Date(today.getTime() - (Number(days) - 1) * 86_400_000).toISOString()
    : get('from');
  return {
    view: viewOf(get('view')),
    state: oneOf(requestStates, get('state')),
    unitId: get('unitId'),
    category: get('category'),
    ownerId: get('ownerId'),
    source: oneOf(sources, get('source')),
    urgency: oneOf(urgencies, get('urgency')),
    text: get('text'),
    residentId: get('residentId'),
    from: since,
    to: get('to'),
    sort: oneOf({ due: '', newest: '', updated: '' }, get('sort')) ?? 'due',
  };
}
