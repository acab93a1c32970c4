/** Who fetches the child: only the people whom the guardian has named. */
import { View } from '@tarojs/components';
import { pickUpRelations } from '../../../../cloud/src/activities/contract.constants';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import type { Line } from './marks';

interface FetchSheetProps {
  line: Line;
  onFetch: (pickUpId: string) => void;
  onClose: () => void;
}

export function FetchSheet({ line: { name: child, pickUps }, onFetch, onClose }: FetchSheetProps) {
  return (
    <Sheet label="谁来接" onClose={onClose}>
      <View className="title">{`谁来接${child}？`}</View>
      <View className="cap">
        {pickUps.length > 0
          ? '只有监护人写下的人能接走，接走马上通知监护人'
          : '监护人还没有写谁来接，请先打电话问监护人，请对方在“我的课程”里写上'}
      </View>
      {pickUps.map(({ id, name, relation, phoneMasked }) => (
        <View key={id} className="mt12">
          <Button tone="s" size="lg" block onTap={() => onFetch(id)}>
            {`${name}（${pickUpRelations[relation]}）${phoneMasked.slice(-4)}`}
          </Button>
        </View>
      ))}
    </Sheet>
  );
}
