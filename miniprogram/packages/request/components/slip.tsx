/** The slip of the receipt: person, first promise, limit, number. */
import { aria } from '../../../shared/ui/aria';
import { View } from '@tarojs/components';
import { handlerName, isUnit } from '../../../shared/format/handler';
import { dateText, clockTime, momentText } from '../../../shared/format/time';
import { platform } from '../../../shared/platform';
import type { ResidentRequest } from '../../../shared/api/types';
import { Avatar } from '../../../shared/ui/avatar';
import { Icon } from '../../../shared/ui/icon';
import { useElder } from '../../../shared/session/session';

export function Slip({ request }: { request: ResidentRequest }) {
  const { handler, next, deadline, number } = request;
  const elder = useElder();
  const now = new Date();
  const phone = handler?.phone;
  return (
    <View className="slip">
      {handler ? (
        <>
          <View className="slip-who">
            <Avatar name={handler.name} size={elder ? 60 : 56} />
            <View className="grow">
              <View className="lead">{handlerName(handler)}</View>
              <View className="cap">{isUnit(handler) ? '正在安排人' : handler.unit}</View>
            </View>
            {phone ? (
              <View
                className="callbtn"
                {...aria('button', `打电话给${handler.name}`)}
                onClick={() => platform.call(phone)}
              >
                <Icon name="phone" />
              </View>
            ) : null}
          </View>
          <View className="slip-cut" />
        </>
      ) : null}
      <View className="slip-times">
        {next?.by ? (
          <>
            <View className="slip-label">{`${next.who}会${next.doing}`}</View>
            <View className="slip-time due">{`${momentText(next.by, now)} 前`}</View>
          </>
        ) : null}
        {deadline ? (
          <>
            <View className="slip-label">{`${deadline.limit}内办好`}</View>
            <View className="slip-time sm">{`至 ${dateText(deadline.dueAt, now)} ${clockTime(deadline.dueAt)}`}</View>
          </>
        ) : null}
      </View>
      <View className="slip-no">
        <View>回执编号</View>
        <View>{number}</View>
      </View>
    </View>
  );
}
