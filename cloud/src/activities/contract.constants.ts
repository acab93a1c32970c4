/** Programmes, states of courses, sessions and sign-ups, and what a roll call says; no imports, the apps use it at run time. */

export const programmes = {
  seniorSchool: '长者学堂',
  mobileSchool: '流动学堂',
  afterSchool: '四点半学堂',
  group: '兴趣小组',
} as const;
export type Programme = keyof typeof programmes;

export const courseStates = { draft: '未发布', open: '报名中', ended: '已结束' } as const;
export type CourseState = keyof typeof courseStates;

export const sessionStates = { planned: '未上课', held: '已上课', cancelled: '停课' } as const;
export type SessionState = keyof typeof sessionStates;

export const enrolmentStates = { enrolled: '已报上', waiting: '排队中', withdrawn: '已退出' } as const;
export type EnrolmentState = keyof typeof enrolmentStates;

/** What the roll says of one person at one session. */
export const attendances = { arrived: '已到', left: '已离开', absent: '没来', excused: '请假' } as const;
export type Attendance = keyof typeof attendances;

/** Who may fetch a child. */
export const pickUpRelations = {
  parent: '父母',
  grandparent: '祖辈',
  relative: '亲属',
  carer: '照护人',
} as const;
export type PickUpRelation = keyof typeof pickUpRelations;

/** A child needs a guardian's consent below this age (个人信息保护法 第三十一条). */
export const guardianAge = 14;
