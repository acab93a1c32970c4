// One goal's values over time: a line with its baseline and target, or the same as a table.
import type { Goal } from '@contract/cases';
import { useState } from 'react';
import { dayInWords } from '../../../shared/format/days';
import { Icon } from '../../../shared/ui/icon';
import { useWidth } from '../../../shared/ui/width';
import { plotOf } from '../api/chart-scale';
import { plain } from '../api/words';

interface Props {
  goal: Goal;
  now: number;
}

export function MeasureChart({ goal, now }: Props) {
  const [asTable, setAsTable] = useState(false);
  const { name, unit, baseline, target } = goal.measure;
  const last = goal.values.at(-1);
  return (
    <figure className="measure">
      <figcaption className="row">
        <b>{name}</b>
        <span className="sm sec nw">单位：{unit}</span>
        <span className="sp" />
        <button type="button" className="link sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          <Icon name={asTable ? 'chart' : 'table'} size="s" />
          {asTable ? '看图' : '看表格'}
        </button>
      </figcaption>
      {asTable ? <Values goal={goal} now={now} /> : <Line goal={goal} now={now} />}
      <div className="row sm sec wrap">
        <span>
          起点 {plain(baseline)} → 目标 {plain(target)} {unit}
        </span>
        <span className="sp" />
        <span>{last ? `最近 ${plain(last.value)} ${unit}` : '还没有记过数值'}</span>
      </div>
    </figure>
  );
}

const height = 132;

function Line({ goal, now }: Props) {
  const [place, width] = useWidth<HTMLDivElement>(340);
  const frame = { left: 40, right: width - 14, top: 10, bottom: height - 24 };
  const plot = plotOf(goal, frame);
  const path = plot.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
  return (
    <div ref={place}>
      <svg width={width} height={height} role="img" aria-label={inWords(goal)} fontSize="12">
        {plot.ticks.map(({ y, value }) => (
          <g key={value}>
            <line x1={frame.left} x2={frame.right} y1={y} y2={y} stroke="#E3E7E2" />
            <text x={frame.left - 6} y={y + 4} textAnchor="end" fill="#55636B">
              {plain(value)}
            </text>
          </g>
        ))}
        <line
          x1={frame.left}
          x2={frame.right}
          y1={plot.targetY}
          y2={plot.targetY}
          stroke="#B4530A"
          strokeDasharray="5 4"
          strokeWidth="1.5"
        />
        <text
          x={frame.right}
          y={plot.targetY + (plot.targetY < frame.top + 12 ? 14 : -4)}
          textAnchor="end"
          fill="#B4530A"
        >
          目标
        </text>
        <path d={path} fill="none" stroke="#0B6E5F" strokeWidth="2" strokeLinejoin="round" />
        {plot.points.map(({ x, y, on, value }, index) => (
          <circle key={`${on}-${index}`} cx={x} cy={y} r="3.5" fill="#fff" stroke="#0B6E5F" strokeWidth="2">
            <title>{`${on} ${plain(value)} ${goal.measure.unit}`}</title>
          </circle>
        ))}
        <text x={frame.left} y={height - 6} fill="#55636B">
          {dayInWords(plot.first, now)}
        </text>
        <text x={frame.right} y={height - 6} textAnchor="end" fill="#55636B">
          {dayInWords(plot.last, now)}
        </text>
      </svg>
    </div>
  );
}

function inWords({ measure, values }: Goal): string {
  const { name, unit, baseline, target } = measure;
  const last = values.at(-1);
  const way = `从 ${plain(baseline)} 到目标 ${plain(target)} ${unit}`;
  return `${name}，${way}，记过 ${values.length} 次${last ? `，最近 ${plain(last.value)} ${unit}` : ''}`;
}

function Values({ goal, now }: Props) {
  return (
    <div className="values" tabIndex={0} role="region" aria-label={`${goal.measure.name}的数值`}>
      <table className="tb tb-s">
        <caption className="only-read">{inWords(goal)}</caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col" className="r">
              {goal.measure.name}({goal.measure.unit})
            </th>
            <th scope="col">谁记的</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {[...goal.values].reverse().map((value) => (
            <tr key={value.id}>
              <td className="nw">{dayInWords(value.on, now)}</td>
              <td className="r b">{plain(value.value)}</td>
              <td className="nw">{value.by}</td>
              <td className="sec">{value.note ?? ''}</td>
            </tr>
          ))}
          {goal.values.length === 0 && (
            <tr>
              <td colSpan={4} className="sec">
                还没有记过数值。
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
