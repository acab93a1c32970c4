/** Urgencies, sources, clock phases and calendar words with their Chinese labels; no imports, so that the apps may use it at run time. */

export const urgencies = {
  normal: '一般',
  soon: '加急',
  urgent: '紧急',
} as const;
export type Urgency = keyof typeof urgencies;

/** The channel a request came in by. */
export const sources = {
  miniprogram: '小程序',
  grid: '网格上报',
  hotline: '12345热线',
  phone: '电话',
  visit: '来访',
  petition: '信访',
  web: '网站',
  staff: '工作人员代报',
} as const;
export type Source = keyof typeof sources;

export const clockPhases = {
  accept: '受理',
  firstResponse: '首次响应',
  resolve: '办结',
} as const;
export type ClockPhase = keyof typeof clockPhases;

/** How a limit counts: working time of the unit's calendar, or around the clock. */
export const limitUnits = {
  workingMinutes: '工作分钟',
  workingDays: '工作日',
  minutes: '分钟',
  days: '自然日',
} as const;
export type LimitUnit = keyof typeof limitUnits;

export const dayKinds = {
  holiday: '放假',
  workday: '上班',
} as const;
export type DayKind = keyof typeof dayKinds;
