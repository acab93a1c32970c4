// The tabs of a place with more than one page, instead of a second side menu.
import type { Permission } from '@constants/accounts';
import { NavLink } from 'react-router';
import { useStaff } from '../auth/session';

export interface Tab {
  to: string;
  label: string;
  needs: Permission;
}

export const peopleTabs: readonly Tab[] = [
  { to: '/people', label: '单位和人员', needs: 'units.read' },
  { to: '/people/residents', label: '居民', needs: 'residents.read' },
];

export const settingsTabs: readonly Tab[] = [
  { to: '/settings', label: '时限规则', needs: 'catalogue.read' },
  { to: '/settings/calendars', label: '工作日历', needs: 'catalogue.read' },
  { to: '/settings/categories', label: '事项分类', needs: 'catalogue.read' },
  { to: '/settings/offers', label: '服务项目', needs: 'appointments.read' },
  { to: '/settings/plans', label: '排班', needs: 'appointments.read' },
  { to: '/settings/rooms', label: '场地和停业', needs: 'appointments.read' },
  { to: '/settings/audit', label: '审计日志', needs: 'audit.read' },
];

export const bookingTabs: readonly Tab[] = [
  { to: '/appointments', label: '一周预约', needs: 'appointments.read' },
  { to: '/appointments/list', label: '名单', needs: 'appointments.read' },
  { to: '/appointments/waiting', label: '排队', needs: 'appointments.read' },
  { to: '/appointments/numbers', label: '数字', needs: 'appointments.read' },
  { to: '/appointments/timetable', label: '课表', needs: 'activities.read' },
  { to: '/appointments/courses', label: '课程', needs: 'activities.read' },
  { to: '/appointments/door-cards', label: '门牌卡', needs: 'appointments.book' },
  { to: '/settings/plans', label: '排班', needs: 'plans.manage' },
];

export function PageTabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const { permissions } = useStaff();
  return (
    <nav className="tabs" aria-label={label}>
      {tabs
        .filter(({ needs }) => permissions.includes(needs))
        .map((tab) => (
          <NavLink key={tab.to} to={tab.to} end className={({ isActive }) => (isActive ? 'on' : '')}>
            {tab.label}
          </NavLink>
        ))}
    </nav>
  );
}
