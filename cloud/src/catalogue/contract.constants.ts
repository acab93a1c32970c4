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

/** How a limit counts: office time of the unit's calendar, working days to the end of office, or around the clock. */
export const limitUnits = {
  minutes: '分钟',
  workingMinutes: '工作分钟',
  workingDays: '工作日',
} as const;
export type LimitUnit = keyof typeof limitUnits;

/** Who hears of a breach, seen from the unit that holds the request. */
export const escalationLevels = {
  unit: '承办单位',
  community: '社区',
  street: '街道',
  district: '区县',
} as const;
export type EscalationLevel = keyof typeof escalationLevels;

export const escalationActions = { notify: '提醒', escalate: '上报' } as const;
export type EscalationAction = keyof typeof escalationActions;
