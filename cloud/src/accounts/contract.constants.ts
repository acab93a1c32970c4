/** Roles, permissions and unit kinds with their Chinese labels; no imports, so that the apps may use it at run time. */

export const unitKinds = {
  district: '区县',
  street: '街道',
  community: '社区',
  grid: '网格',
  department: '职能部门',
  station: '社工站',
  centre: '服务中心',
  socialOrganisation: '社会组织',
  vendor: '服务商',
} as const;
export type UnitKind = keyof typeof unitKinds;

export const roles = {
  districtAdmin: '系统管理员',
  leader: '挂点领导',
  supervisor: '督查员',
  dispatcher: '调度员',
  clerk: '受理员',
  handler: '经办人',
  socialWorker: '社工',
  gridWorker: '网格员',
} as const;
export type Role = keyof typeof roles;

export const permissions = {
  'requests.read': '查看诉求',
  'requests.register': '代居民登记',
  'requests.accept': '受理',
  'requests.reject': '不予受理',
  'requests.assign': '派单',
  'requests.handle': '办理',
  'requests.export': '导出诉求',
  'requests.reveal': '查看匿名诉求人',
  'routing.read': '查看派单规则',
  'routing.edit': '编辑派单规则',
  'routing.publish': '发布派单规则',
  'units.read': '查看单位和人员',
  'units.manage': '管理单位',
  'staff.manage': '管理人员',
  'residents.read': '查看居民',
  'residents.reveal': '查看居民完整信息',
  'residents.manage': '管理居民档案',
  'catalogue.read': '查看事项和时限',
  'catalogue.manage': '管理事项和时限',
  'audit.read': '查看审计日志',
  'appointments.read': '查看预约',
  'appointments.book': '替居民预约和改约',
  'appointments.serve': '上门和写服务记录',
  'appointments.rule': '裁定违约申诉',
  'appointments.export': '导出预约',
  'offers.manage': '管理服务项目',
  'plans.manage': '管理排班',
  'cases.read': '查看个案',
  'cases.manage': '办理个案',
  'activities.read': '查看课程',
  'activities.manage': '管理课程',
  'activities.attend': '点名和接送登记',
  'points.grant': '发放和扣回积分',
} as const;
export type Permission = keyof typeof permissions;

/** Skills a worker may have; routing rules ask for them. */
export const skills = {
  homeAdaptation: '适老化改造',
  rehabilitation: '康复',
  counselling: '心理疏导',
  mediation: '矛盾调解',
  patrol: '巡查',
  fireSafety: '消防',
  property: '物业协调',
  utilities: '水电气',
  cityManagement: '城管',
  welfare: '救助帮扶',
  childCare: '儿童服务',
  mealService: '助餐',
} as const;
export type Skill = keyof typeof skills;
