/** Names anew who may fetch the child; what was there before is replaced, as phone numbers are not shown back. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { Sheet } from '../../../shared/ui/sheet';
import { showToast } from '../../../shared/ui/toast';
import { emptyPickUp, pickUpsMissing, type PickUpDraft } from './draft';
import { PickUps } from './pick-ups';

interface PickUpSheetProps {
  busy: boolean;
  onSave: (pickUps: PickUpDraft[]) => void;
  onClose: () => void;
}

export function PickUpSheet({ busy, onSave, onClose }: PickUpSheetProps) {
  const [pickUps, setPickUps] = useState<PickUpDraft[]>([emptyPickUp]);
  const save = () => {
    const missing = pickUpsMissing(pickUps);
    if (missing) showToast({ words: missing, icon: 'alert' });
    else onSave(pickUps);
  };
  return (
    <Sheet label="谁来接孩子" onClose={onClose}>
      <View className="title">重新写接送人</View>
      <View className="cap">保存以后，原来写的人就不能接了</View>
      <PickUps pickUps={pickUps} onChange={setPickUps} />
      <View className="mt12">
        <Button size="lg" block busy={busy && '正在保存…'} onTap={save}>
          保存
        </Button>
      </View>
    </Sheet>
  );
}
