/** States, actions, outcomes and grounds of a case file with their Chinese labels; no imports. */

export const caseStates = {
  open: '服务中',
  handingOver: '交接中',
  closed: '已结案',
} as const;
export type CaseState = keyof typeof caseStates;

export const caseActions = {
  open: '开案',
  goal: '定目标',
  endGoal: '结束目标',
  measure: '记数值',
  review: '写回顾',
  note: '写私密记录',
  staff: '调整协办人',
  handOver: '交接',
  accept: '接手',
  decline: '不接手',
  withdraw: '收回交接',
  close: '结案',
  reopen: '重新开案',
  erase: '按注销清除',
} as const;
export type CaseAction = keyof typeof caseActions;

/** On what ground health and other sensitive information is kept in the file. */
export const caseConsents = {
  inPerson: '本人当面同意',
  byPhone: '本人电话同意',
  guardian: '监护人同意',
  emergency: '紧急情况，先服务后补同意',
} as const;
export type CaseConsent = keyof typeof caseConsents;

export const goalResults = {
  reached: '已达成',
  partly: '部分达成',
  dropped: '不再做',
} as const;
export type GoalResult = keyof typeof goalResults;

/** What a worker may close a case with. */
export const closingOutcomes = {
  goalsReached: '目标达成',
  improved: '情况好转',
  referred: '已转介',
  movedAway: '已搬离',
  declined: '本人不愿继续',
  passedAway: '已故',
} as const;
export type ClosingOutcome = keyof typeof closingOutcomes;

export const caseOutcomes = { ...closingOutcomes, erased: '居民注销' } as const;
export type CaseOutcome = keyof typeof caseOutcomes;

export const caseViews = {
  mine: '我的个案',
  toAccept: '等我接手',
  dueReview: '该回顾了',
  unit: '本辖区在办',
  closed: '已结案',
  all: '全部',
} as const;
export type CaseView = keyof typeof caseViews;

/** Where an entry of the person's story comes from. */
export const storyKinds = {
  case: '个案',
  note: '私密记录',
  request: '诉求',
  appointment: '预约服务',
  lesson: '课程',
} as const;
export type StoryKind = keyof typeof storyKinds;

/** A new case is looked at again after so many days, unless its worker names another day. */
export const firstReviewDays = 30;
/** A review counts as coming up so many days ahead. */
export const reviewSoonDays = 7;
