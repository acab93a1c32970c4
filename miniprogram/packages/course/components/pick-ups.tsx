/** Who may fetch the child: only they can. */
import { Input, View } from '@tarojs/components';
import { pickUpRelations, type PickUpRelation } from '../../../../cloud/src/activities/contract.constants';
import { aria } from '../../../shared/ui/aria';
import { Button } from '../../../shared/ui/button';
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
    <View className="card mt12">
      <View className="h">谁来接孩子</View>
      <View className="cap">只有写在这里的人能接走，接走时马上通知您</View>
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
          <View className="field mt8">
            <Input
              className="input"
              value={person.name}
              maxlength={20}
              placeholder="姓名"
              placeholderClass="hint"
              onInput={({ detail }) => put(index, { name: detail.value })}
            />
          </View>
          <View className="field mt8">
            <Input
              className="input"
              type="number"
              value={person.phone}
              maxlength={11}
              placeholder="手机号"
              placeholderClass="hint"
              onInput={({ detail }) => put(index, { phone: detail.value })}
            />
          </View>
          <View className="chips mt8">
            {(Object.keys(pickUpRelations) as PickUpRelation[]).map((relation) => (
              <View
                key={relation}
                className={`chip ${person.relation === relation ? 'on' : ''}`}
                {...aria('radio', undefined, person.relation === relation)}
                onClick={() => put(index, { relation })}
              >
                {pickUpRelations[relation]}
              </View>
            ))}
          </View>
        </View>
      ))}
      {pickUps.length < most ? (
        <View className="mt12">
          <Button tone="s" icon="plus" onTap={() => onChange([...pickUps, emptyPickUp])}>
            再加一位
          </Button>
        </View>
      ) : null}
    </View>
  );
}
