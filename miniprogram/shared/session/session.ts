/** Who is signed in; elder mode follows the account. */
import { create } from 'zustand';
import { call } from '../api/client';
import { newKey } from '../api/key';
import { token } from '../api/token';
import type { MyAccount } from '../api/types';
import { platform } from '../platform';
import { keptToday, unlessOffline } from './kept-today';

interface Session {
  me?: MyAccount;
  /** What the phone remembers, so that the first screen already has the right size. */
  elderBeforeSignIn: boolean;
  /** A worker who looks at the app as a resident just now. */
  asResident: boolean;
}

export const useSession = create<Session>(() => ({
  elderBeforeSignIn: platform.store.get('elder') === true,
  asResident: platform.store.get('asResident') === true,
}));

export const setAsResident = (asResident: boolean) => {
  platform.store.set('asResident', asResident);
  useSession.setState({ asResident });
};

/** So that a worker who opens the app without a network finds the day's work, not a resident's home. */
const account = keptToday<{ me: MyAccount }>('me');

export const setMe = (me: MyAccount) => {
  account.keep({ me });
  platform.store.set('elder', me.resident.elderMode);
  useSession.setState({ me, elderBeforeSignIn: me.resident.elderMode });
};
token.whenSignedIn(setMe);

export const loadMe = async () =>
  setMe(
    await unlessOffline(
      () => call('GET /me', {}),
      () => account.read().me,
    ),
  );

export async function setElderMode(elderMode: boolean) {
  const { me } = useSession.getState();
  if (me) setMe({ ...me, resident: { ...me.resident, elderMode } });
  platform.store.set('elder', elderMode);
  useSession.setState({ elderBeforeSignIn: elderMode });
  setMe(await call('PATCH /me', { body: { elderMode }, key: newKey() }));
}
export const useElder = () =>
  useSession((session) => session.me?.resident.elderMode ?? session.elderBeforeSignIn);
