/** Who has the matter, and one tap to call. */
import { View } from '@tarojs/components';
import type { ResidentRequest } from '../../../shared/api/types';
import { handlerName, isUnit } from '../../../shared/format/handler';
import { platform } from '../../../shared/platform';
import { useElder } from '../../../shared/session/session';
import { Avatar } from '../../../shared/ui/avatar';
import { Button } from '../../../shared/ui/button';

export function Handler({ request: { handler } }: { request: ResidentRequest }) {
  const elder = useElder();
  if (!handler) return null;
  const { name, unit, phone } = handler;
  return (
    <View className="card worker">
      <Avatar name={name} size={elder ? 60 : 52} />
      <View className="grow">
        <View className="lead">{handlerName(handler)}</View>
        <View className="cap">{isUnit(handler) ? '正在安排人' : unit}</View>
      </View>
      {phone ? (
        <Button icon="phone" onTap={() => platform.call(phone)}>
          打电话
        </Button>
      ) : null}
    </View>
  );
}
