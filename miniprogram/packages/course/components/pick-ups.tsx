/** Who may fetch the child: only they can. */
import { View } from '@tarojs/components';
import { pickUpRelations } from '../../../../cloud/src/activities/contract.constants';
import { Button } from '../../../shared/ui/button';
import { Choices, choicesOf } from '../../../shared/ui/choices';
import { TextField } from '../../../shared/ui/text-field';
import { emptyPickUp, type PickUpDraft } from './draft';

const most = 5;

interface PickUpsProps {
  pickUps: PickUpDraft[];
  onChange: (pickUps: PickUpDraft[]) => void;
}

export function PickUps({ pickUps, onChange }: PickUpsProps) {
  const put = (index: number, change: Partial<PickUpDraft>) =>
    onChange(pickUps.map((person, at) => (at === index ? { ...person, ...change } : person)));
  return (
    <>
      {pickUps.map((person, index) => (
        <View key={index}>
          <View className="person-head">
            <View className="h">{`第 ${index + 1} 位`}</View>
            {pickUps.length > 1 ? (
              <Button size="sm" tone="t" onTap={() => onChange(pickUps.filter((_, at) => at !== index))}>
                去掉
              </Button>
            ) : null}
          </View>
          <TextField
            className="mt8"
            value={person.name}
            hint="姓名"
            most={20}
            onChange={(name) => put(index, { name })}
          />
          <TextField
            className="mt8"
            kind="number"
            value={person.phone}
            hint="手机号"
            most={11}
            onChange={(phone) => put(index, { phone })}
          />
          <Choices
            className="mt8"
            options={choicesOf(pickUpRelations)}
            value={person.relation}
            onChange={(relation) => put(index, { relation })}
          />
        </View>
      ))}
      {pickUps.length < most ? (
        <View className="mt12">
          <Button tone="s" block icon="plus" onTap={() => onChange([...pickUps, emptyPickUp])}>
            再加一位
          </Button>
        </View>
      ) : null}
    </>
  );
}
