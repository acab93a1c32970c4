/** Kinds of notices and the moments at which WeChat subscription is asked; no imports. */

export const notificationKinds = {
  requestProgress: '诉求进展',
  requestResolved: '请您评价',
  requestAssigned: '新派单',
  requestDue: '到期提醒',
  requestBreached: '超时提醒',
  requestEscalated: '上报提醒',
  urgentPage: '紧急呼叫',
  appointmentBooked: '预约成功',
  appointmentReminder: '服务提醒',
  appointmentChanged: '预约变更',
  waitlistOffered: '有空位了',
  appointmentAssigned: '新预约',
  activityNotice: '课程通知',
  caseHandOver: '个案交接',
  caseReview: '个案回顾',
} as const;
export type NotificationKind = keyof typeof notificationKinds;

/** What a notice may be about; the apps know the page of each. */
export const noticeSubjects = { request: '诉求', case: '个案', appointment: '预约' } as const;
export type NoticeSubject = keyof typeof noticeSubjects;
