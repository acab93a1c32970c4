/** A worker's post, the duty switch, and the change between work and own matters. */
import { View } from '@tarojs/components';
import { roles } from '../../../cloud/src/accounts/contract.constants';
import type { MyAccount } from '../../shared/api/types';
import { go, goHome } from '../../shared/platform/navigate';
import { setDuty } from '../../shared/session/duty';
import { setAsResident, useSession } from '../../shared/session/session';
import { Cell } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { Toggle } from '../../shared/ui/toggle';
import { copyFeed } from '../../shared/work/calendar-feed';

export function WorkCard({ staff }: { staff: NonNullable<MyAccount['staff']> }) {
  const asResident = useSession((session) => session.asResident);
  const change = () => {
    setAsResident(!asResident);
    goHome();
  };
  return (
    <View className="list mt12">
      <View className="lrow">
        <Icon name="door" className="lrow-icon" />
        <View className="grow">
          <View>{staff.onDuty ? '在岗' : '离岗'}</View>
          <View className="cap">{`${staff.post.unitName} ${roles[staff.post.role]}`}</View>
        </View>
        <Toggle on={staff.onDuty} label="在岗" onChange={setDuty} />
      </View>
      {staff.permissions.includes('activities.attend') ? (
        <Cell icon="book" onTap={() => go('lessons')}>
          要上的课和点名
        </Cell>
      ) : null}
      {staff.permissions.includes('appointments.serve') ? (
        <Cell icon="cal" onTap={copyFeed}>
          把预约放进手机日历
        </Cell>
      ) : null}
      <Cell icon={asResident ? 'list' : 'user'} onTap={change}>
        {asResident ? '回到今天的工作' : '看我自己的事'}
      </Cell>
    </View>
  );
}
