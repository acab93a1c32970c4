// Words for what the audit log records.
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
  catalogue: '事项和时限',
  files: '文件',
  audit: '审计日志',
};

const verbs: Record<string, string> = {
  reveal: '查看完整信息',
  export: '导出',
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
