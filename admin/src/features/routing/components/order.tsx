// How one is chosen among several: steps in order; the pool always ends the list.
import { strategySteps, type StrategyStep } from '@constants/routing';
import { Select } from 'antd';
import { Icon } from '../../../shared/ui/icon';

interface Props {
  steps: readonly StrategyStep[];
  readOnly: boolean;
  onChange: (steps: StrategyStep[]) => void;
}

const meanings: Record<StrategyStep, string> = {
  continuity: '以前服务过这户',
  onDutyNotFull: '手上件数小于上限',
  leastLoaded: '手上件数比上限',
  roundRobin: '一人一件轮着来',
  pool: '再不行进上级的池',
};

export function Order({ steps, readOnly, onChange }: Props) {
  const chosen = steps.filter((step) => step !== 'pool');
  const set = (next: StrategyStep[]) => onChange([...next, 'pool']);
  const move = (index: number, by: number) => {
    const next = [...chosen];
    const [step] = next.splice(index, 1);
    if (step) next.splice(index + by, 0, step);
    set(next);
  };
  const others = (Object.keys(strategySteps) as StrategyStep[]).filter(
    (step) => step !== 'pool' && !chosen.includes(step),
  );
  return (
    <ol className="odr">
      {chosen.map((step, index) => (
        <li key={step}>
          <b>{index + 1}</b>
          {strategySteps[step]}
          <span className="sm sec">{meanings[step]}</span>
          {!readOnly && (
            <span className="row g4">
              <button
                type="button"
                aria-label={`${strategySteps[step]} 往前`}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <Icon name="up" size="s" />
              </button>
              <button
                type="button"
                aria-label={`去掉 ${strategySteps[step]}`}
                onClick={() => set(chosen.filter((other) => other !== step))}
              >
                <Icon name="x" size="s" />
              </button>
            </span>
          )}
        </li>
      ))}
      <li>
        <Icon name="lock" />
        <b>{chosen.length + 1}</b>
        都不行，进这个单位的抢单池
        <span className="sm sec">{meanings.pool}</span>
      </li>
      {!readOnly && others.length > 0 && (
        <li>
          <Select
            aria-label="加一步"
            variant="borderless"
            style={{ width: 180, marginLeft: -11 }}
            placeholder="加一步…"
            value={null}
            onChange={(step: StrategyStep) => set([...chosen, step])}
            options={others.map((step) => ({ value: step, label: strategySteps[step] }))}
          />
        </li>
      )}
    </ol>
  );
}
