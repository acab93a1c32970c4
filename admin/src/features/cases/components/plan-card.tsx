// The plan: goals with how far they have come, and what the last review said.
import { goalResults } from '@constants/cases';
import type { CaseFile, Goal } from '@contract/cases';
import { dayInWords } from '../../../shared/format/days';
import { Button } from '../../../shared/ui/button';
import { Flag } from '../../../shared/ui/marks';
import { plain } from '../api/words';
import { GoalBar } from './case-marks';
import type { CaseWindow } from './window-props';

interface Props {
  file: CaseFile;
  now: number;
  onShow: (window: CaseWindow) => void;
}

export function PlanCard({ file, now, onShow }: Props) {
  const running = file.plan.filter(({ ended }) => !ended);
  const ended = file.plan.filter(({ ended }) => ended);
  const [last] = file.reviews;
  return (
    <section className="card">
      <div className="hd">
        <h2>计划</h2>
        <span className="sp" />
        {file.can.goal && (
          <Button small icon="plus" onClick={() => onShow({ name: 'goal' })}>
            定目标
          </Button>
        )}
      </div>
      <div className="bd">
        <ul className="goals">
          {running.map((goal) => (
            <GoalItem key={goal.id} goal={goal} file={file} now={now} onShow={onShow} />
          ))}
          {running.length === 0 && (
            <li className="sec">
              {file.can.goal ? '还没有目标。定一个能量出来的，比如“步行米数”。' : '没有定目标。'}
            </li>
          )}
        </ul>
        {ended.map((goal) => (
          <p key={goal.id} className="sm sec ended">
            {goal.what}：{goal.ended && goalResults[goal.ended.result]}
            {goal.ended && `，${dayInWords(goal.ended.on, now)}。${goal.ended.words}`}
          </p>
        ))}
        {last && (
          <div className="last-review">
            <b>上次回顾 {dayInWords(last.on, now)}</b> <span className="sec">{last.by}</span>
            <p className="pre">已做到：{last.reached}</p>
            <p className="pre">下一步：{last.next}</p>
          </div>
        )}
      </div>
    </section>
  );
}

function GoalItem({ goal, file, now, onShow }: Props & { goal: Goal }) {
  const { name, unit, baseline, target } = goal.measure;
  const last = goal.values.at(-1);
  return (
    <li>
      <div className="row">
        <b className="sp">{goal.what}</b>
        {goal.overdue && (
          <Flag tone="due" icon="clock">
            过期了
          </Flag>
        )}
        {goal.share === 1 && (
          <Flag tone="pri" icon="okc">
            到目标了
          </Flag>
        )}
      </div>
      <div className="sm sec">
        {name} {plain(last?.value ?? baseline)} / {plain(target)} {unit}，{dayInWords(goal.by, now)}前
      </div>
      <GoalBar goal={goal} />
      {file.can.measure && (
        <div className="row">
          <Button small icon="chart" onClick={() => onShow({ name: 'measure', goalId: goal.id })}>
            记数值
          </Button>
          <Button small kind="quiet" onClick={() => onShow({ name: 'endGoal', goalId: goal.id })}>
            结束这个目标
          </Button>
        </div>
      )}
    </li>
  );
}
