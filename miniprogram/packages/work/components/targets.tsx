/** Who may take it: people with duty and load, and the pools of the units; who cannot says why. */
import { aria } from '../../../shared/ui/aria';
import { View } from '@tarojs/components';
import { call } from '../../../shared/api/client';
import { useLoad } from '../../../shared/session/use-load';
import { Icon } from '../../../shared/ui/icon';
import { CardSkeleton } from '../../../shared/ui/skeleton';
import { LoadFailed } from '../../../shared/ui/state-page';
import type { Target } from './action-form';

const duty = { onDuty: '在岗', offDuty: '不在岗', onLeave: '请假' } as const;

interface TargetsProps {
  requestId: string;
  value: Target | undefined;
  onChange: (target: Target) => void;
}

function Row({ target, note, on, onTap }: { target: Target; note: string; on: boolean; onTap?: () => void }) {
  return (
    <View className="lrow" {...aria('radio', target.label, on)} {...(onTap ? { onClick: onTap } : {})}>
      <View className="grow">
        <View className={on ? 'h' : ''}>{target.label}</View>
        <View className="cap">{note}</View>
      </View>
      {on ? <Icon name="check" className="lrow-icon" /> : null}
    </View>
  );
}

export function Targets({ requestId, value, onChange }: TargetsProps) {
  const { data, error, waiting, reload } = useLoad(() =>
    call('GET /desk/requests/:id/candidates', { params: { id: requestId } }),
  );
  if (error && !data) return <LoadFailed error={error} kept="您写的都还在" onRetry={reload} />;
  if (!data) return waiting ? <CardSkeleton /> : null;
  return (
    <View>
      <View className="sec">派给谁</View>
      <View className="list">
        {data.staff.map(
          ({ staffId, unitId, name, role, unitName, load, capacity, reason, blocked, duty: now }) => {
            const target = { staffId, unitId, label: `${role} ${name}` };
            const note =
              blocked?.text ?? `${unitName}，${duty[now.state]}，手上 ${load}/${capacity} 件，${reason}`;
            const can = !blocked || blocked.overridable;
            return (
              <Row
                key={staffId}
                target={target}
                note={note}
                on={value?.staffId === staffId}
                {...(can ? { onTap: () => onChange(target) } : {})}
              />
            );
          },
        )}
        {data.pools.map(({ unitId, unitName, waiting: count }) => {
          const target = { unitId, label: `${unitName} 抢单池` };
          const on = value !== undefined && !value.staffId && value.unitId === unitId;
          return (
            <Row
              key={unitId}
              target={target}
              note={`${count} 件等人接`}
              on={on}
              onTap={() => onChange(target)}
            />
          );
        })}
      </View>
    </View>
  );
}
