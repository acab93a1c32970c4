// A limit in words and in one of three tones: overdue, due today, later.
import { clockKinds, type ClockKind } from '@constants/requests';
import { clockTime, dayAndTime, lasting, monthDay, sameDay } from './time';

interface Limit {
  kind: ClockKind;
  dueAt: string;
  breached: boolean;
}

export type DueTone = 'bad' | 'due' | '';

export function dueTone({ dueAt, breached }: Limit, now: number): DueTone {
  if (breached || new Date(dueAt).getTime() < now) return 'bad';
  return sameDay(dueAt, now) ? 'due' : '';
}

/** 已超时 1小时42分, 今天 11:40 前首次响应 */
export function dueSentence(limit: Limit, now: number): string {
  const left = new Date(limit.dueAt).getTime() - now;
  if (left < 0) return `已超时 ${lasting(-left)}`;
  return `${dayAndTime(limit.dueAt, now)} 前${clockKinds[limit.kind]}`;
}

/** 首次响应(至 11月23日 11:40), 受理(已超 1小时42分): the limit, then where it stands. */
export function dueLine(limit: Limit & { limit?: string }, now: number): string {
  const left = new Date(limit.dueAt).getTime() - now;
  const name = limit.limit ?? clockKinds[limit.kind];
  if (left < 0) return `${name}(已超 ${lasting(-left)})`;
  return `${name}(至 ${monthDay(limit.dueAt)} ${clockTime(limit.dueAt)})`;
}
