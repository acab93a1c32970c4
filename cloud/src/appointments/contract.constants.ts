/** States, actions, reasons and outcomes of an appointment and of the waiting list, with their Chinese labels. */
export {
  offerKinds,
  placeKinds,
  dayMarks,
  recordTemplates,
  type DayMark,
  type OfferKind,
  type PlaceKind,
  type RecordTemplate,
} from '../availability/contract.constants.ts';

import type { RecordTemplate } from '../availability/contract.constants.ts';

export const appointmentStates = {
  held: { resident: '正在填写', staff: '占位中' },
  pending: { resident: '等确认', staff: '待确认' },
  booked: { resident: '约好了', staff: '已约' },
  underway: { resident: '正在服务', staff: '服务中' },
  done: { resident: '已完成', staff: '已完成' },
  unanswered: { resident: '没见到您', staff: '无人应门' },
  missed: { resident: '没有赴约', staff: '未赴约' },
  cancelled: { resident: '已取消', staff: '已取消' },
  lapsed: { resident: '没有约成', staff: '占位到期' },
} as const;
export type AppointmentState = keyof typeof appointmentStates;

export const appointmentActions = {
  hold: '占位',
  book: '预约',
  confirm: '确认',
  decline: '谢绝',
  reschedule: '改约',
  cancel: '取消',
  lapse: '占位到期',
  remind: '提醒',
  checkIn: '签到',
  attempt: '联系',
  unanswered: '无人应门',
  record: '写记录',
  checkOut: '签退',
  miss: '记未赴约',
  rate: '评价',
  appeal: '申诉',
  rule: '裁定申诉',
  followUp: '回访',
  raiseRequest: '转诉求',
} as const;
export type AppointmentAction = keyof typeof appointmentActions;

/** From which door it came; a record for the numbers, never a difference in the rules. */
export const doors = {
  resident: '本人',
  family: '家人代约',
  staff: '工作人员代约',
  request: '诉求转来',
  series: '定期',
} as const;
export type Door = keyof typeof doors;

export const cancelReasons = {
  notNeeded: '不需要了',
  otherTime: '时间不合适',
  unwell: '身体不舒服',
  workerAway: '工作人员临时有事',
  closure: '服务点停业',
  other: '其他',
} as const;
export type CancelReason = keyof typeof cancelReasons;

/** The steps at a closed door, in this order; each is logged with its time. */
export const noAnswerSteps = {
  retry: '再敲一次门',
  contact: '打电话',
  neighbour: '问邻居',
  onSite: '请网格员到场',
  urgent: '报紧急诉求',
} as const;
export type NoAnswerStep = keyof typeof noAnswerSteps;

/** What must have been tried before a step; whoever fears for a life need not look for neighbours first. */
export const noAnswerNeeds: Record<NoAnswerStep, readonly NoAnswerStep[]> = {
  retry: [],
  contact: ['retry'],
  neighbour: ['contact'],
  onSite: ['contact'],
  urgent: ['contact'],
};
/** Once done these are done; knocking, calling and asking can be repeated. */
export const noAnswerOnce: readonly NoAnswerStep[] = ['onSite', 'urgent'];

export const checkInWays = {
  doorCard: '扫门牌卡',
  place: '在附近签到',
  outside: '不在附近',
  centre: '到点签到',
} as const;
export type CheckInWay = keyof typeof checkInWays;

/** What has become of the points of a booking. */
export const paymentStates = { held: '已留出', posted: '已使用', voided: '已退回' } as const;

export const appealRulings = { upheld: '申诉成立，不计违约', dismissed: '维持原记录' } as const;

export const waitStates = {
  waiting: { resident: '排队中', staff: '排队' },
  offered: { resident: '有空位了', staff: '已通知' },
  taken: { resident: '约上了', staff: '已约上' },
  expired: { resident: '没有约上', staff: '已过期' },
  left: { resident: '不排了', staff: '已退出' },
} as const;
export type WaitState = keyof typeof waitStates;

export const dayParts = { morning: '上午', afternoon: '下午', any: '都可以' } as const;
export type DayPart = keyof typeof dayParts;

/** Two answers after a service: how it was, in the words of requests' ratings. */
export { satisfactions } from '../requests/contract.constants.ts';

/** Minutes that a slot is kept while the form is filled in. */
export const holdMinutes = 5;
/** Minutes that a place offered from the waiting list is kept. */
export const waitOfferMinutes = 60;
/** Metres around the address within which checking in needs no reason. */
export const fenceMetres = 300;

/** The lines of a service record by its template: what each asks for. Residents read only what was done. */
export const recordLines: Record<
  RecordTemplate,
  Record<'goal' | 'done' | 'observations' | 'nextStep', string>
> = {
  visit: {
    goal: '这次为什么上门',
    done: '做了什么、说了什么',
    observations: '身体、精神、家里情况怎么样',
    nextStep: '接下来做什么、谁来做',
  },
  rehabilitation: {
    goal: '这次练什么、要达到多少',
    done: '练了哪些、各几组几次',
    observations: '疼痛、力气、活动范围、血压',
    nextStep: '回家怎么练、下次练什么',
  },
  counselling: {
    goal: '想谈的是什么',
    done: '谈了什么、用了什么办法',
    observations: '情绪、睡眠、有没有风险',
    nextStep: '约好了什么、要不要转介',
  },
  care: {
    goal: '这次要照护什么',
    done: '做了哪些照护',
    observations: '皮肤、血压、进食、走动怎么样',
    nextStep: '家里要留意什么',
  },
  plain: {
    goal: '来办什么事',
    done: '办了什么',
    observations: '有什么要留意的',
    nextStep: '还差什么、什么时候能好',
  },
};
