/** What was tried at a closed door, each with its time. */
import { View } from '@tarojs/components';
import { noAnswerSteps } from '../../../../cloud/src/appointments/contract.constants';
import { clockTime } from '../../../shared/format/time';
import { Timeline, type Moment } from '../../../shared/ui/timeline';
import type { Attempt } from '../../../shared/work/visit-state';

export function Tried({ attempts }: { attempts: Attempt[] }) {
  if (attempts.length === 0) return null;
  const moments = attempts
    .map(({ step, at, note }, index): Moment => ({
      id: `${at}-${step}`,
      when: index === attempts.length - 1 ? 'now' : 'past',
      time: clockTime(at),
      title: noAnswerSteps[step],
      quote: note,
    }))
    .reverse();
  return (
    <View className="card mt12">
      <Timeline moments={moments} />
    </View>
  );
}
