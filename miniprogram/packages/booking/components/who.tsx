/** 请谁来, and how many people come where more than one may. */
import { View } from '@tarojs/components';
import type { PartName } from './parts';
import { Part } from './part';
import { Stepper } from './stepper';
import type { Choice } from './use-choice';
import { WhoPicker } from './who-picker';

interface WhoProps {
  choice: Choice;
  open: boolean;
  onOpen: (part: PartName) => void;
}

export function Who({ choice, open, onOpen }: WhoProps) {
  const { ground, worker, setStaff, party, setParty } = choice;
  if (!ground.data) return null;
  const { offer, workers, earliest } = ground.data;
  const note = worker?.note ? `，${worker.note}` : '';
  return (
    <View className="choose-who">
      {offer.resource === 'staff' && workers.length > 0 ? (
        <Part
          title="请谁来"
          chosen={worker ? `${worker.name}${note}` : '谁都行'}
          change="换人"
          open={open}
          onOpen={() => onOpen('who')}
        >
          <WhoPicker
            workers={workers}
            earliest={earliest}
            chosen={worker?.staffId}
            onChoose={(staffId) => {
              setStaff(staffId);
              onOpen('day');
            }}
          />
        </Part>
      ) : null}
      {offer.partyMax > 1 ? (
        <View className="bk-sec">
          <View className="bk-sec-title">来几个人</View>
          <Stepper value={party} unit="人" least={1} most={offer.partyMax} onChange={setParty} />
        </View>
      ) : null}
    </View>
  );
}
