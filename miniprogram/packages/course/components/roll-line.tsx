/** One person on the roll: big answers, what to mind, and for a child who fetches it. */
import { View } from '@tarojs/components';
import { attendances } from '../../../../cloud/src/activities/contract.constants';
import { clockTime } from '../../../shared/format/time';
import { Button } from '../../../shared/ui/button';
import type { Line } from './marks';

function standing({ attendance, arrivedAt, leftAt, pickedUpBy }: Line): string {
  if (attendance === 'left' && leftAt) {
    return pickedUpBy ? `${clockTime(leftAt)} 由${pickedUpBy}接走` : `${clockTime(leftAt)} 离开`;
  }
  if (attendance === 'arrived' && arrivedAt) return `${clockTime(arrivedAt)} 到了`;
  return attendance ? attendances[attendance] : '还没到';
}

interface RollLineProps {
  line: Line;
  may: boolean;
  onMark: (attendance: 'arrived' | 'absent') => void;
  onLeave: () => void;
}

export function RollLine({ line, may, onMark, onLeave }: RollLineProps) {
  const { attendance, care, photoConsent, name, waits, refused } = line;
  return (
    <View className="card roll-one">
      <View className="roll-name">
        <View className="lead">{name}</View>
        {care ? <View className="tag hot">{care}</View> : null}
        {photoConsent ? null : <View className="tag wait">不拍照</View>}
        <View className="grow" />
        <View className="cap">{waits ? `${standing(line)}，待发送` : standing(line)}</View>
      </View>
      {refused ? <View className="msg err">{`没送成：${refused}`}</View> : null}
      {may && attendance !== 'left' ? (
        <View className="roll-acts">
          <Answers line={line} onMark={onMark} onLeave={onLeave} />
        </View>
      ) : null}
    </View>
  );
}

/** A slip of the finger is mended in the same place. */
function Answers({ line: { attendance, child }, onMark, onLeave }: Omit<RollLineProps, 'may'>) {
  if (attendance === 'arrived') {
    return (
      <>
        <Button tone="q" onTap={() => onMark('absent')}>
          点错了
        </Button>
        <Button grow tone="s" onTap={onLeave}>
          {child ? '有人来接' : '离开了'}
        </Button>
      </>
    );
  }
  return (
    <>
      {attendance ? null : (
        <Button grow tone="s" onTap={() => onMark('absent')}>
          没来
        </Button>
      )}
      <Button grow icon="check" tone={attendance ? 's' : 'p'} onTap={() => onMark('arrived')}>
        到了
      </Button>
    </>
  );
}
