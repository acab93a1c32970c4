// The rail: one entry per place, only those that the person may open; a drawer on narrow screens.
import type { Permission } from '@constants/accounts';
import { NavLink } from 'react-router';
import { useRead } from '../shared/api/hooks';
import { useStaff } from '../shared/auth/session';
import { Icon, type IconName } from '../shared/ui/icon';
import { peopleTabs, settingsTabs, type Tab } from '../shared/ui/page-tabs';
import { Logo } from '../shared/ui/logo';

interface Place {
  to: string;
  label: string;
  icon: IconName;
  needs: Permission[];
  tabs?: readonly Tab[];
}

const places: readonly Place[] = [
  { to: '/', label: '今天', icon: 'today', needs: ['requests.read'] },
  { to: '/requests', label: '诉求', icon: 'inbox', needs: ['requests.read'] },
  { to: '/appointments', label: '预约', icon: 'calendar', needs: ['appointments.read'] },
  { to: '/cases', label: '个案', icon: 'heart', needs: ['cases.read'] },
  { to: '/rules', label: '派单规则', icon: 'rule', needs: ['routing.read'] },
  { to: '/people', label: '人员', icon: 'users', needs: [], tabs: peopleTabs },
  { to: '/settings', label: '设置', icon: 'gear', needs: [], tabs: settingsTabs },
];

export function Rail({ open, onLeave }: { open: boolean; onLeave: () => void }) {
  const { permissions } = useStaff();
  const mine = useRead('GET /desk/requests', { query: { view: 'mine', limit: 1 } }, { refetchMs: 60_000 });
  const waiting = mine.data?.total ?? 0;
  return (
    <>
      <div className={open ? 'rail-mask open' : 'rail-mask'} onClick={onLeave} aria-hidden />
      <nav className={open ? 'rail open' : 'rail'} aria-label="主导航">
        <Logo />
        {places
          .flatMap((place) => reachable(place, permissions))
          .map((place) => (
            <NavLink
              key={place.to}
              to={place.to}
              end={place.to === '/'}
              onClick={onLeave}
              className={({ isActive }) => (isActive ? 'on' : '')}
            >
              <Icon name={place.icon} />
              {place.label}
              {place.to === '/requests' && waiting > 0 && (
                <i aria-label={`我的待办 ${waiting}件`}>{waiting > 99 ? '99+' : waiting}</i>
              )}
            </NavLink>
          ))}
      </nav>
    </>
  );
}

/** The place with the first of its pages that may be opened; nothing when there is none. */
function reachable(place: Place, permissions: readonly string[]): Place[] {
  if (!place.tabs) {
    const may = place.needs.some((permission) => permissions.includes(permission));
    return may ? [place] : [];
  }
  const first = place.tabs.find(({ needs }) => permissions.includes(needs));
  return first ? [{ ...place, to: first.to }] : [];
}
