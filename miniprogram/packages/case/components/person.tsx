/** Who the file is about, why it was opened, and who works on it. */
import { View } from '@tarojs/components';
import { caseOutcomes, caseStates } from '../../../../cloud/src/cases/contract.constants';
import { monthDay } from '../../../shared/format/days';
import { shanghaiDay } from '../../../shared/format/time';
import { Cell } from '../../../shared/ui/cell';
import { Icon } from '../../../shared/ui/icon';
import { phonePersonOfCase } from '../../../shared/work/reach';
import type { CaseFile } from './load-file';

const tags = {
  open: { icon: 'working', look: 'st-inProgress' },
  handingOver: { icon: 'assigned', look: 'st-assigned' },
  closed: { icon: 'closed', look: 'st-closed' },
} as const;

export function Person({ file, now }: { file: CaseFile; now: Date }) {
  const { icon, look } = tags[file.state];
  const age = file.birthYear === undefined ? '' : `${shanghaiDay(now).year - file.birthYear} 岁`;
  const state = file.outcome ? caseOutcomes[file.outcome] : caseStates[file.state];
  const workers = [`${file.lead.name}负责`, ...file.coWorkers.map(({ name }) => `${name}协办`)].join('，');
  return (
    <View>
      <View className="case-top">
        <View className="title">{file.name}</View>
        {age ? <View className="cap">{age}</View> : null}
        <View className={`tag ${look}`}>
          <Icon name={icon} className="tag-icon" />
          {state}
        </View>
      </View>
      <View className="list">
        <Cell icon="user" note={workers}>
          {[...file.tags, file.gridName].filter(Boolean).join('，') || file.number}
        </Cell>
        {file.canReveal && file.phoneMasked ? (
          <Cell icon="phone" note="每次打电话都有记录" value="打电话" onTap={() => phonePersonOfCase(file)}>
            {file.phoneMasked}
          </Cell>
        ) : null}
        <Cell icon="book" note="为什么开案">
          {file.reason || '内容已清除'}
        </Cell>
        {file.nextReviewOn ? (
          <Cell icon="clock" value={file.reviewOverdue ? '过了，该回顾了' : ''}>
            {`下次回顾 ${monthDay(file.nextReviewOn)}`}
          </Cell>
        ) : null}
      </View>
    </View>
  );
}
