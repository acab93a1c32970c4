/** One goal: how far it has come, its last values, and one big button for today's value. */
import { View } from '@tarojs/components';
import { goalResults } from '../../../../cloud/src/cases/contract.constants';
import { civilDay, monthDay } from '../../../shared/format/days';
import { Button } from '../../../shared/ui/button';
import { plain, type Goal } from './load-file';

const shownValues = 3;

/** 2月21日, with the year when it is not this one. */
const dayWithYear = (day: string, now: Date): string => {
  const year = day.slice(0, 4);
  return year === civilDay(now).slice(0, 4) ? monthDay(day) : `${year}年${monthDay(day)}`;
};

interface GoalCardProps {
  goal: Goal;
  /** Taken on this phone and not sent yet. */
  queued: boolean;
  now: Date;
  onMeasure?: (() => void) | undefined;
}

export function GoalCard({ goal, queued, now, onMeasure }: GoalCardProps) {
  const { name, unit, baseline, target } = goal.measure;
  const values = goal.values.slice(-shownValues).reverse();
  const percent = Math.round(goal.share * 100);
  return (
    <View className="card mt12">
      <View className="lead">{goal.what}</View>
      <View className="cap">
        {goal.ended
          ? `${goalResults[goal.ended.result]}，${goal.ended.words}`
          : `${name}：从 ${plain(baseline)} 到 ${plain(target)} ${unit}，${dayWithYear(goal.by, now)}前`}
      </View>
      <View className="case-bar">
        <View className="case-bar-done" style={{ width: `${percent}%` }} />
      </View>
      {values.map(({ id, on, value, note, by }) => (
        <View key={id} className="case-value">
          <View className="case-day">{monthDay(on)}</View>
          <View className="grow">
            <View className="b">{`${plain(value)} ${unit}`}</View>
            <View className="cap">{[note, by].filter(Boolean).join('，')}</View>
          </View>
        </View>
      ))}
      {values.length === 0 ? <View className="cap mt8">还没有记过数值</View> : null}
      {queued ? (
        <View className="mt12">
          <Button tone="queued" block icon="cloudup">
            数值待发送，有网自动送出
          </Button>
        </View>
      ) : onMeasure && !goal.ended ? (
        <View className="mt12">
          <Button tone="s" block icon="pen" onTap={onMeasure}>
            {`记今天的${name}`}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
