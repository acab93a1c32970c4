/** One person on the roll: big answers, what to mind, and for a child who fetches it. */
import { View } from '@tarojs/components';
import { attendances } from '../../../../cloud/src/activities/contract.constants';
import type { Answer } from '../../../shared/api/types';
import { clockTime } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';

export type Line = Answer<'GET /desk/sessions/:id'>['roll'][number];

function standing({ attendance, arrivedAt, leftAt, pickedUpBy }: Line): string {
  if (attendance === 'left' && leftAt) {
    return pickedUpBy ? `${clockTime(leftAt)} 由${pickedUpBy}接走` : `${clockTime(leftAt)} 离开`;
  }
  if (attendance === 'arrived' && arrivedAt) return `${clockTime(arrivedAt)} 到了`;
  return attendance ? attendances[attendance] : '还没到';
}

interface RollLineProps {
  line: Line;
  /** Done on this phone, not yet sent. */
  queued: boolean;
  may: boolean;
  onArrive: () => void;
  onAbsent: () => void;
  onLeave: () => void;
}

export function RollLine({ line, queued, may, onArrive, onAbsent, onLeave }: RollLineProps) {
  const { attendance, child, care, photoConsent, name } = line;
  return (
    <View className="card roll-one">
      <View className="roll-name">
        <View className="lead">{name}</View>
        {care ? <View className="tag hot">{care}</View> : null}
        {photoConsent ? null : <View className="tag wait">不拍照</View>}
        <View className="grow" />
        <View className="cap">{queued ? '待发送' : standing(line)}</View>
      </View>
      {may && !queued && attendance !== 'left' ? (
        <View className="roll-acts">
          {attendance === 'arrived' ? (
            <Button grow tone="s" onTap={onLeave}>
              {child ? '有人来接' : '离开了'}
            </Button>
          ) : (
            <>
              <Button grow tone="s" onTap={onAbsent}>
                没来
              </Button>
              <Button grow onTap={onArrive}>
                <Icon name="check" className="btn-icon" />
                到了
              </Button>
            </>
          )}
        </View>
      ) : null}
    </View>
  );
}
