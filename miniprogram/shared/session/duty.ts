/** 上岗、离岗: shown at once, put back with a word when the server does not take it. */
import { call } from '../api/client';
import { wordsOf } from '../api/errors';
import { showToast } from '../ui/toast';
import { useSession } from './session';

const show = (onDuty: boolean) => {
  const { me } = useSession.getState();
  if (me?.staff) useSession.setState({ me: { ...me, staff: { ...me.staff, onDuty } } });
};

export function setDuty(onDuty: boolean) {
  show(onDuty);
  call('POST /desk/me/duty', { body: { onDuty } }).then(
    () => showToast({ words: onDuty ? '已上岗，新的事会派给您' : '已离岗，新的事先派给别人' }),
    (error: unknown) => {
      show(!onDuty);
      showToast({ words: `${wordsOf(error)}，还是${onDuty ? '离岗' : '在岗'}`, icon: 'alert' });
    },
  );
}
