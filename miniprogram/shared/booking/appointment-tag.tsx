/** The state of a booking: one colour, one icon, one word. */
import { View } from '@tarojs/components';
import { appointmentStates, type AppointmentState } from '../../../cloud/src/appointments/contract.constants';
import { Icon } from '../ui/icon';
import { stateLooks } from './looks';

export function AppointmentTag({ state }: { state: AppointmentState }) {
  const { icon, tone } = stateLooks[state];
  return (
    <View className={`tag st-${tone}`}>
      <Icon name={icon} className="tag-icon" />
      {appointmentStates[state].resident}
    </View>
  );
}
