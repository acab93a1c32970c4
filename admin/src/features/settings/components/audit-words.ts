// Words for what the audit log records.
import { roles } from '@constants/accounts';
import type { AuditRow } from '@contract/accounts';
import type { IconName } from '../../../shared/ui/icon';

const things: Record<string, string> = {
  request: '诉求',
  requests: '诉求',
  resident: '居民',
  residents: '居民',
  staff: '人员',
  unit: '单位',
  units: '单位',
  accounts: '账号',
  session: '登录',
  signIn: '登录',
  routing: '派单规则',
  ruleSet: '派单规则',
  ruleSets: '派单规则',
  route: '接口',
  grids: '网格',
  families: '家人',
  calendars: '工作日历',
  categories: '事项分类',
  policies: '时限规则',
  catalogue: '事项和时限',
  files: '文件',
  audit: '审计日志',
  availability: '预约设置',
  offer: '服务项目',
  plan: '排班',
  room: '场地',
  closure: '停业',
  retention: '保存期限',
  case: '个案',
  cases: '个案',
  caseNote: '私密记录',
};

const verbs: Record<string, string> = {
  reveal: '查看完整信息',
  revealIdNumber: '查看身份证号',
  readNote: '看私密记录',
  export: '导出',
  purge: '到期清理',
  signIn: '登录',
  signOut: '退出登录',
  refused: '被拒绝',
  denied: '被拒绝',
  locked: '多次失败被锁定',
  stepUp: '再次确认身份',
  publish: '发布',
  reset: '生成重置码',
  passwordReset: '用重置码设密码',
  passwordChange: '修改密码',
  disable: '停用',
  enable: '恢复',
  create: '新建',
  update: '修改',
  posts: '调整岗位',
  bind: '绑定微信',
  bindWechat: '绑定微信',
  issueBindingCode: '生成绑定码',
  issueReset: '生成重置码',
  resetPassword: '用重置码设密码',
  changePassword: '修改密码',
  switchPost: '切换岗位',
  foundDistrict: '建立区县',
  createUnit: '新建单位',
  changeUnit: '修改单位',
  closeUnit: '停用单位',
  moveUnit: '移动单位',
  createStaff: '新增人员',
  changeStaff: '修改人员',
  changePosts: '调整岗位',
  addLeave: '登记请假',
  removeLeave: '撤销请假',
  disableStaff: '停用账号',
  enableStaff: '恢复账号',
  saveDraft: '保存草稿',
  manage: '修改档案',
  erase: '注销并删除',
  bindFamily: '绑定家人',
  savePolicy: '修改时限规则',
  saveCalendar: '修改工作日历',
  saveCategory: '修改事项分类',
  createOffer: '新建服务项目',
  changeOffer: '修改服务项目',
  savePlan: '修改排班',
  addException: '某一天另外安排',
  removeException: '取消另外安排',
  createRoom: '新建场地',
  changeRoom: '修改场地',
  addClosure: '登记停业',
  cancelClosure: '取消停业',
};

export function actionWords(action: string): string {
  const [thing = '', verb = ''] = action.split('.');
  const known = verbs[verb];
  if (!known) return action;
  const about = things[thing];
  return about && about !== known ? `${about}：${known}` : known;
}

export function targetWords({ kind, id }: NonNullable<AuditRow['target']>): string {
  return `${things[kind] ?? kind} ${id}`;
}

export const resultLooks: Record<AuditRow['result'], { label: string; icon: IconName; tone: string }> = {
  ok: { label: '成功', icon: 'okc', tone: 'good' },
  denied: { label: '没让做', icon: 'slash', tone: 'bad' },
  failed: { label: '没做成', icon: 'alert', tone: 'due' },
};

/** 柳荫社区 clerk as 柳荫社区 受理员. */
export function postWords(post: string | undefined): string {
  return (post ?? '').replace(/[a-zA-Z]+$/, (role) =>
    role in roles ? roles[role as keyof typeof roles] : role,
  );
}
