/** How a place in a queue stands: one colour, one icon, one word. */
import { View } from '@tarojs/components';
import { waitStates } from '../../../cloud/src/appointments/contract.constants';
import type { WaitEntry } from '../api/types';
import { Icon, type IconName } from '../ui/icon';
import { waitPlace } from './wait-words';

type Shown = 'waiting' | 'offered' | 'expired';

const looks: Record<Shown, { look: string; icon: IconName }> = {
  waiting: { look: 'st-submitted', icon: 'clock' },
  offered: { look: 'wait', icon: 'spark' },
  expired: { look: 'st-closed', icon: 'clock' },
};

export function WaitTag({ state, place }: { state: Shown } & Pick<WaitEntry, 'place'>) {
  const { look, icon } = looks[state];
  return (
    <View className={`tag ${look}`}>
      <Icon name={icon} className="tag-icon" />
      {state === 'waiting' ? waitPlace(place) : waitStates[state].resident}
    </View>
  );
}
