/** 都来了: one tap for everybody whom nobody has marked yet; children stay to be marked one by one. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { isOpen, type Line } from './marks';

/** One alone is as quick on its own line. */
const fewest = 2;

interface AllHereProps {
  lines: readonly Line[];
  onAll: (enrolmentIds: string[]) => void;
}

export function AllHere({ lines, onAll }: AllHereProps) {
  const [asking, setAsking] = useState(false);
  const open = lines.filter(isOpen);
  const children = lines.filter(({ child, attendance }) => child && !attendance);
  if (open.length < fewest) return null;
  const apart = children.length > 0 ? `${children.length} 个孩子请一个一个点，到了会告诉家长。` : '';
  return (
    <>
      <View className="mt12">
        <Button block tone="s" icon="check" onTap={() => setAsking(true)}>
          {`都来了（还没点的 ${open.length} 位）`}
        </Button>
      </View>
      {asking ? (
        <Sheet label="都来了" onClose={() => setAsking(false)}>
          <View className="title">{`这 ${open.length} 位都来了？`}</View>
          <View className="sheet-body">
            <View>{open.map(({ name }) => name).join('、')}</View>
            <View className="cap mt8">{`${apart}谁没来，还可以在名字上点“点错了”。`}</View>
          </View>
          <View className="pair">
            <Button tone="q" onTap={() => setAsking(false)}>
              再看看
            </Button>
            <Button
              icon="check"
              onTap={() => {
                setAsking(false);
                onAll(open.map(({ enrolmentId }) => enrolmentId));
              }}
            >
              都来了
            </Button>
          </View>
        </Sheet>
      ) : null}
    </>
  );
}
