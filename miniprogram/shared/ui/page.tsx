/** The frame of every screen: elder mode on the root, the navigation row, the content, what stays at the bottom. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { platform } from '../platform';
import { useSession } from '../session/session';
import { CallBar } from './call-bar';
import { NavBar, type NavProps } from './nav-bar';
import { PrivacySheet } from './privacy-sheet';
import { TabBar, type TabName } from './tab-bar';
import { ToastSlot } from './toast';

interface PageProps extends NavProps {
  children: ReactNode;
  /** The one main action, in the thumb's reach. */
  foot?: ReactNode;
  tab?: TabName;
  className?: string;
  mainClass?: string;
  /** Drawn behind the navigation row, as the street of the home page. */
  backdrop?: ReactNode;
}

export function Page({ children, foot, tab, className, mainClass, backdrop, ...nav }: PageProps) {
  const elder = useSession((session) => session.me?.resident.elderMode ?? session.elderBeforeSignIn);
  const phone = useSession((session) => session.me?.resident.community?.phone);
  const { top, capsule } = platform.insets();
  const style = { '--top': `${top}px`, '--capsule': `${capsule}px` } as Record<string, string>;
  const classes = ['page', elder ? 'elder' : '', tab ? 'has-tab' : '', className ?? ''];
  return (
    <View className={classes.filter(Boolean).join(' ')} style={style}>
      {backdrop}
      <NavBar {...nav} phone={elder && nav.back ? phone : undefined} />
      <View className={`main ${mainClass ?? ''}`}>{children}</View>
      <View className="bottom">
        {foot}
        {tab && elder && phone ? <CallBar phone={phone} /> : null}
        {tab ? <TabBar active={tab} /> : null}
      </View>
      <ToastSlot elder={elder} />
      <PrivacySheet />
    </View>
  );
}
