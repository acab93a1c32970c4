/** What people are told when a start can't be had. */
import { conflict, unprocessable, type AppError } from '../../kernel/errors.ts';
import type { Refusal } from '../rules/day.ts';

/** Whoever books for somebody may know which lesson it is: courses are public. */
export const personBusy = (lesson?: string): AppError =>
  conflict(
    'slot.personBusy',
    lesson ? `这个时间有“${lesson}”的课，请另选一个时间` : '这个时间已经有另一个预约，请另选一个时间',
  );

const refusals: Record<Refusal, () => AppError> = {
  outside: () => unprocessable('slot.outside', '这个时间不在服务时间内，请另选一个时间'),
  tooSoon: () => unprocessable('slot.tooSoon', '离开始太近，来不及安排，请选晚一些的时间'),
  beyond: () => unprocessable('slot.beyond', '这一天还没有开放预约，请选近一些的日期'),
  taken: () => conflict('slot.taken', '这个时间刚刚被约走了，请另选一个时间'),
  personBusy,
  noTravelTime: () => unprocessable('slot.noTravelTime', '前后两次上门之间来不及赶路，请另选一个时间'),
  dayFull: () => unprocessable('slot.dayFull', '这一天的服务次数已满，请换一天'),
};

export const refused = (refusal: Refusal): AppError => refusals[refusal]();

export const holdGone = (): AppError => conflict('slot.holdGone', '为您留的时间已经过期，请重新选择时间');
