/** The app: the look, the network, and what is sent as soon as the phone is back online. */
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { ReactNode } from 'react';
import './shared/ui/reset';
import './shared/ui/index.scss';
import { loadMe } from './shared/session/session';
import { startSending, sendWaiting } from './shared/session/waiting';

export default function App({ children }: { children: ReactNode }) {
  useLaunch(() => {
    startSending();
    void loadMe().catch(() => undefined);
  });
  useDidShow(() => void sendWaiting());
  return children;
}
