/** Home: what can be done for me, and what is on its way; a worker sees today's list instead. */
import { useDidShow } from '@tarojs/taro';
import { loadMe, useElder, useSession } from '../../shared/session/session';
import { ElderHome } from './elder-home';
import './index.scss';
import { StandardHome } from './standard-home';
import { StaffToday } from './staff-today';

export default function Home() {
  const elder = useElder();
  const working = useSession((session) => session.me?.staff !== undefined && !session.asResident);
  useDidShow(() => void loadMe().catch(() => undefined));
  if (working) return <StaffToday />;
  return elder ? <ElderHome /> : <StandardHome />;
}
