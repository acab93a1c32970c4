/** Who can be played in the demo, and with which password; the demo never loads in production. */
import { roles } from '../accounts/contract.constants.ts';
import type { DistrictPlan, PlannedStaff } from './planned.ts';

export const demoPassword = 'LinYing-2026';
/** Base32 of twenty bytes: the demo's authenticator, so that a newcomer can pass the second step. */
export const demoTotpSecret = 'KRUGKIDROVUWG2ZAMJZG653OEBTG66BA';

export const openidOf = (worker: Pick<PlannedStaff, 'key'>): string =>
  `demo-staff-${worker.key.slice(1).padStart(3, '0')}`;

/** Street level and above, and administrators: the password alone is not enough. */
export const needsCode = (worker: Pick<PlannedStaff, 'posts'>): boolean =>
  worker.posts.some(({ unitKey }) => unitKey === 'district' || /^s\d$/.test(unitKey));

export interface SandboxPerson {
  openid: string;
  name: string;
  phone: string;
  role: string;
  /** Secret of the authenticator app on this phone. */
  authenticator?: string;
}

/** Everybody whose phone the sandbox can play: the people of the story first. */
export function demoPeopleForSandbox(plan: DistrictPlan): SandboxPerson[] {
  const unitName = new Map(plan.units.map((unit) => [unit.key, unit.name]));
  const estate = new Map(plan.addresses.map((address) => [address.key, address.text]));
  const staff = plan.staff.map((worker): SandboxPerson => {
    const post = worker.posts[0];
    const role = post ? `${unitName.get(post.unitKey) ?? ''} ${roles[post.role]}` : '';
    const { name, phone } = worker;
    const secret = needsCode(worker) ? { authenticator: demoTotpSecret } : {};
    return { openid: openidOf(worker), name, phone, role, ...secret };
  });
  const residents = plan.residents.map(({ openid, name, phone, addressKey }): SandboxPerson => {
    return { openid, name, phone, role: `居民 ${estate.get(addressKey) ?? ''}` };
  });
  const story = new Set(plan.staff.filter(({ username }) => !/^worker\d/.test(username)).map(openidOf));
  return [
    ...residents.slice(0, 2),
    ...staff.filter(({ openid }) => story.has(openid)),
    ...residents.slice(2),
    ...staff.filter(({ openid }) => !story.has(openid)),
  ];
}

/** Lines for the newcomer at the console. */
export const demoAccounts = (): string[] => [
  `sign in to the admin with password ${demoPassword}:`,
  '  zhoulan      周岚  柳荫社区 受理员',
  '  limin        李敏  柳荫社工站 社工',
  '  sunjianping  孙建平 柳荫网格03 网格员',
  `  chenshaowen  陈绍文 湖滨街道 调度员, admin 许文博 系统管理员: second step with an authenticator, secret ${demoTotpSecret},`,
  '               or read the code on the sandbox phone page',
];
