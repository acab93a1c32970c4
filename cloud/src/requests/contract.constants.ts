/** States, actions, reasons and outcomes of a request with their Chinese labels. Only constants are imported: the apps use this at run time. */
export {
  clockPhases as clockKinds,
  sources,
  urgencies,
  type ClockPhase as ClockKind,
  type Source,
  type Urgency,
} from '../catalogue/contract.constants.ts';

/** ui.md "States": one table for both apps, the map and the reports. */
export const requestStates = {
  submitted: { resident: '已提交', staff: '待受理' },
  accepted: { resident: '已受理', staff: '已受理' },
  assigned: { resident: '已派单', staff: '已派单' },
  inProgress: { resident: '正在办', staff: '办理中' },
  resolved: { resident: '已办好', staff: '已办结' },
  closed: { resident: '已结束', staff: '已结案' },
  rejected: { resident: '不予受理', staff: '不予受理' },
  cancelled: { resident: '已撤回', staff: '已撤回' },
  merged: { resident: '已并案', staff: '已并案' },
} as const;
export type RequestState = keyof typeof requestStates;

/** Marks of a request in the staff's lists. */
export const requestFlags = {
  overdue: '超时',
  returned: '退回',
  urgent: '紧急',
  anonymous: '匿名',
  content: '内容待核',
} as const;

export const requestActions = {
  submit: '提交',
  accept: '受理',
  reject: '不予受理',
  assign: '派单',
  claim: '抢单',
  start: '响应',
  return: '退回',
  transfer: '转派',
  escalate: '上报',
  resolve: '办结',
  rate: '评价',
  close: '结案',
  cancel: '撤回',
  note: '记录进展',
  supplement: '补充',
  remind: '提醒',
  breach: '超时',
  visit: '上门安排',
} as const;
export type RequestAction = keyof typeof requestActions;

/** What became of an appointment that was made for a request. */
export const visitStates = {
  arranged: '约好了',
  done: '已完成',
  unmet: '没见到人',
  cancelled: '已取消',
} as const;
export type VisitState = keyof typeof visitStates;

export const rejectReasons = {
  notCommunityMatter: '不属于社区事务',
  missingInformation: '缺少必要信息',
  inLitigation: '已进入诉讼或仲裁',
  duplicate: '同一事项正在办理',
  untrue: '经核实不属实',
} as const;
export const returnReasons = {
  notMyDuty: '不属于本岗位职责',
  wrongPlace: '不在负责的片区',
  wrongCategory: '分类不对',
  needsOtherUnit: '需要其他单位办理',
  overloaded: '手上已满',
} as const;
export const outcomes = {
  solved: '已解决',
  partlySolved: '部分解决',
  explained: '未解决,已说明',
  untrue: '不属实',
  referred: '超职责,已转介',
  duplicate: '重复',
  withdrawn: '撤回',
  unreachable: '无法联系',
} as const;
export const solvedAnswers = { solved: '修好了', partly: '修好一些', notSolved: '还没有' } as const;
export const satisfactions = { 5: '很满意', 4: '满意', 3: '一般', 2: '不太满意', 1: '很不满意' } as const;
/** A request that is done waits this many days for a rating, then it closes as not rated. */
export const daysToRate = 7;
export type RejectReason = keyof typeof rejectReasons;
export type ReturnReason = keyof typeof returnReasons;
export type Outcome = keyof typeof outcomes;
export type SolvedAnswer = keyof typeof solvedAnswers;
