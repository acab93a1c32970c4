/** The session token: from the phone's store, else by signing in with WeChat once, however many calls wait for it. */
import { platform } from '../platform';
import type { Answer } from './types';
import { errorFrom, offlineError } from './errors';

type SignIn = Answer<'POST /session/wechat'>;

let signingIn: Promise<string> | undefined;
let onSignedIn: (me: SignIn['me']) => void = () => undefined;

async function signIn(): Promise<string> {
  const code = await platform.loginCode();
  const url = `${platform.origin()}/api/session/wechat`;
  const answer = await platform.http({ method: 'POST', url, headers: {}, body: { code } }).catch(() => {
    throw offlineError();
  });
  if (answer.status >= 400) throw errorFrom(answer.status, answer.body);
  const { token: granted, me } = answer.body as SignIn;
  platform.store.set('token', granted);
  onSignedIn(me);
  return granted;
}

export const token = {
  async get(): Promise<string> {
    const kept = platform.store.get('token');
    if (typeof kept === 'string' && kept) return kept;
    signingIn ??= signIn().finally(() => (signingIn = undefined));
    return signingIn;
  },
  forget: () => platform.store.remove('token'),
  whenSignedIn: (listener: (me: SignIn['me']) => void) => (onSignedIn = listener),
};
