/** Names anew who may fetch the child; what was there before is replaced, as phone numbers are not shown back. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { emptyPickUp, pickUpsMissing, type PickUpDraft } from './draft';
import { PickUps } from './pick-ups';

interface PickUpSheetProps {
  busy: boolean;
  onSave: (pickUps: PickUpDraft[]) => void;
  onClose: () => void;
}

export function PickUpSheet({ busy, onSave, onClose }: PickUpSheetProps) {
  const [pickUps, setPickUps] = useState<PickUpDraft[]>([emptyPickUp]);
  const lacks = pickUpsMissing(pickUps);
  return (
    <Sheet label="谁来接孩子" onClose={onClose}>
      <View className="title">重新写谁来接孩子</View>
      <View className="cap">请把能接的人都写上：保存以后，原来写的人就不能接了</View>
      <PickUps pickUps={pickUps} onChange={setPickUps} />
      <View className="mt12">
        <Button
          size="lg"
          block
          busy={busy && '正在保存…'}
          disabled={Boolean(lacks)}
          onTap={() => onSave(pickUps)}
        >
          {lacks ?? '保存'}
        </Button>
      </View>
    </Sheet>
  );
}
