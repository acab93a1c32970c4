/** Who comes, and one tap to call. */
import { View } from '@tarojs/components';
import type { Appointment } from '../../../shared/api/types';
import { kindIcons } from '../../../shared/booking/looks';
import { platform } from '../../../shared/platform';
import { useElder } from '../../../shared/session/session';
import { aria } from '../../../shared/ui/aria';
import { Avatar } from '../../../shared/ui/avatar';
import { Icon } from '../../../shared/ui/icon';

export function Person({ appointment }: { appointment: Appointment }) {
  const elder = useElder();
  const { provider, phone, kind } = appointment;
  const name = provider?.name ?? '正在安排人';
  return (
    <>
      {provider?.kind === 'room' ? (
        <View className={`room-icon kd-${kind}`}>
          <Icon name={kindIcons[kind]} />
        </View>
      ) : (
        <Avatar name={name} size={elder ? 60 : 56} person={provider !== undefined} />
      )}
      <View className="grow">
        <View className="lead">{provider?.kind === 'staff' ? `${provider.role} ${name}` : name}</View>
        <View className="cap">{provider?.unitName ?? '确定了就告诉您'}</View>
      </View>
      {phone ? (
        <View className="callbtn" {...aria('button', `打电话给${name}`)} onClick={() => platform.call(phone)}>
          <Icon name="phone" />
        </View>
      ) : null}
    </>
  );
}
